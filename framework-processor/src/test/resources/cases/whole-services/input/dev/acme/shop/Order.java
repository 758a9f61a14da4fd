package dev.acme.shop;

import dev.fanfare.Topic;

@Topic("orders")
public record Order(String text) {}
