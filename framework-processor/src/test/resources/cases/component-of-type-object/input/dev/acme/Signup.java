package dev.acme;

import dev.fanfare.Topic;

@Topic("signups")
public record Signup(long userId, Object extra) {}
