package dev.acme;

import dev.fanfare.Attribute;
import dev.fanfare.Topic;

@Topic("orders")
public sealed interface Order {
    record Placed(@Attribute String a, @Attribute String b, @Attribute String c) implements Order {}

    record Shipped(@Attribute String c, @Attribute String d, @Attribute String e) implements Order {}
}
