package dev.acme;

import dev.fanfare.Topic;

@Topic("sound")
public record Sound(long id) {}
