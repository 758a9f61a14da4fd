package dev.acme;

import dev.fanfare.Topic;

@Topic("orders")
public abstract class Order {
    public long id;
}
