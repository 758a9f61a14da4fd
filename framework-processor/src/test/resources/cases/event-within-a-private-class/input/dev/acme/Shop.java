package dev.acme;

import dev.fanfare.Topic;

public final class Shop {
    private Shop() {}

    private static final class Internal {
        @Topic("orders")
        record Order(long id) {}
    }

    static final Class<?> USED = Internal.class;
}
