package dev.acme;

import dev.fanfare.Subscribe;
import dev.fanfare.Topic;

public final class Shop {
    private Shop() {}

    @Topic("orders")
    record Order(long id) {}

    static class Desk {
        @Subscribe("bill")
        void bill(Order order) {}
    }
}
