package dev.acme;

import dev.fanfare.Attribute;
import dev.fanfare.OrderingKey;
import dev.fanfare.Topic;

public final class Shop {
    private Shop() {}

    @Topic("orders")
    record Order(@OrderingKey long id) {}

    static class Deep {
        @Topic("baskets")
        static class Basket {
            @Attribute
            public String owner;
        }
    }
}
