package shop;

import dev.fanfare.Topic;

final class Shop {
    @Topic("orders")
    private record Order(long id, String item) {}
}
