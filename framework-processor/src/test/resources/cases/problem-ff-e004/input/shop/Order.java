package shop;

import dev.fanfare.Topic;

@Topic("orders")
public final class Order {
    private final long id;

    public Order(long id) {
        this.id = id;
    }

    public long getId() {
        return id;
    }
}
