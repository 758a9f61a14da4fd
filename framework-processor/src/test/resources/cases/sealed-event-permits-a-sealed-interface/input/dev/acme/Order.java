package dev.acme;

import dev.fanfare.Topic;

@Topic("orders")
public sealed interface Order {
    record Placed(long id) implements Order {}

    sealed interface Moved extends Order {}

    record Shipped(long id) implements Moved {}
}
