package dev.acme;

import dev.fanfare.Topic;

@Topic("orders")
public sealed interface Order permits Placed, Shipped {}
