package dev.acme;

import dev.fanfare.OrderingKey;
import dev.fanfare.Topic;

@Topic("orders")
public sealed interface Order {
    record Placed(@OrderingKey long id) implements Order {}

    record Shipped(long id) implements Order {}
}
