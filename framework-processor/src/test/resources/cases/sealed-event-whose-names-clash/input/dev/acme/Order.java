package dev.acme;

import dev.fanfare.EventName;
import dev.fanfare.Topic;

@Topic("orders")
public sealed interface Order {
    record Placed(long id) implements Order {}

    @EventName("placed")
    record Shipped(long id) implements Order {}
}
