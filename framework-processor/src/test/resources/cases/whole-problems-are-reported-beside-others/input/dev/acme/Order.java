package dev.acme;

import dev.fanfare.Topic;

@Topic("orders")
public record Order(String text) {}
