package dev.acme;

import dev.fanfare.Topic;

public class Shop {
    @Topic("orders")
    public class Order {
        public long id;
    }
}
