package dev.acme;

import dev.fanfare.EventName;
import dev.fanfare.Topic;

@Topic("orders")
@EventName("order-placed")
public record Order(String text) {}
