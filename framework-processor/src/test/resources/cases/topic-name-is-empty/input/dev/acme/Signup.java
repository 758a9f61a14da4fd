package dev.acme;

import dev.fanfare.Topic;

@Topic("")
public record Signup(long userId) {}
