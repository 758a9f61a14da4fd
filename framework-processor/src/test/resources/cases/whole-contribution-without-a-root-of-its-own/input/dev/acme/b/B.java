package dev.acme.b;

import dev.fanfare.Topic;

@Topic("bs")
public record B(String text) {}
