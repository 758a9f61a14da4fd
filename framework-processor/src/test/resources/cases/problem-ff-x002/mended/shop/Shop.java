package shop;

import dev.fanfare.Topic;

public final class Shop {
    private Shop() {}

    @Topic("orders")
    public record Order(long id, String item) {}
}
