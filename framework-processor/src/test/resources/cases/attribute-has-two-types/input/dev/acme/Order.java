package dev.acme;

import dev.fanfare.Attribute;
import dev.fanfare.Topic;

@Topic("orders")
public sealed interface Order {
    record Placed(@Attribute String kind) implements Order {}

    record Shipped(@Attribute int kind) implements Order {}
}
