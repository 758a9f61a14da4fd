package dev.acme;

import dev.fanfare.Topic;

@Topic("pings")
public record Ping(String text) {}
