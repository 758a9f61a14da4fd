package dev.acme;

import dev.fanfare.Topic;

@Topic("orders")
public sealed interface Order {
    record Placed<T>(T id) implements Order {}

    record Shipped(long id) implements Order {}
}
