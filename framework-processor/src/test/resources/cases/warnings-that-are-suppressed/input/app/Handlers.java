package app;

import dev.fanfare.OrderingKey;
import dev.fanfare.Subscribe;
import dev.fanfare.Topic;
import java.util.List;

@SuppressWarnings({"unused", "FF-S018"})
class Handlers {
    @Subscribe
    void orders(List<Order> orders) {}

    @Subscribe
    @SuppressWarnings("FF-S021")
    Order again(Order order) {
        return order;
    }

    @Topic("orders")
    record Order(@OrderingKey String id) {}
}
