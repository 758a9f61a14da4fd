package dev.acme;

import dev.fanfare.Topic;

public final class Shop {
    private Shop() {}

    @Topic("orders")
    private record Order(long id) {}

    static final Class<?> USED = Order.class;
}
