package dev.acme;

import dev.fanfare.Topic;

@Topic("orders")
public sealed interface Order {
    record 注文(long id) implements Order {}
}
