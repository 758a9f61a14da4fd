package dev.acme;

import dev.fanfare.Topic;

@Topic("orders")
public sealed interface Order {
    record Placed(long id) implements Order {}

    final class Shipped implements Order {}

    enum Known implements Order {
        ONE
    }
}
