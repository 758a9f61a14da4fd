package dev.acme;

import dev.fanfare.Topic;

@Topic("orders")
public record Purchase(String text) {}
