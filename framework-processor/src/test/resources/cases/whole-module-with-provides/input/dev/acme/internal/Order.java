package dev.acme.internal;

import dev.fanfare.Topic;

@Topic("orders")
public record Order(String text) {}
