package shop;

import dev.fanfare.Topic;

final class Shop {
    @Topic("orders")
    record Order(long id, String item) {}
}
