package dev.acme;

import dev.fanfare.Topic;

@Topic("other-orders")
public record Shop_Order(long id) {}
