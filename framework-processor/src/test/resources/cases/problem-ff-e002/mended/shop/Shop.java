package shop;

import dev.fanfare.Topic;

public final class Shop {
    @Topic("orders")
    public static class Order {
        public long id;
    }
}
