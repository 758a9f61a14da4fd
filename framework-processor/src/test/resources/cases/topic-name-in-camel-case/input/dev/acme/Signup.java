package dev.acme;

import dev.fanfare.Topic;

@Topic("userSignUps")
public record Signup(long userId) {}
