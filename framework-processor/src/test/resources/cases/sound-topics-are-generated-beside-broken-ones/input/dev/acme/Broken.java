package dev.acme;

import dev.fanfare.Topic;

@Topic("Broken One")
public record Broken(long id) {}
