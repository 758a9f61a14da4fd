package shop;

import dev.fanfare.Topic;
import dev.fanfare.runtime.Publisher;

final class Shop {
    record Order(long id, String item) {}

    @Topic("orders")
    private interface Orders extends Publisher<Order> {}
}
