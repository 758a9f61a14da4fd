package shop;

import dev.fanfare.Topic;

@Topic("orders")
public sealed interface Order {
    record Placed(long id) implements Order {}

    record Cancelled(long id) implements Order {}
}
