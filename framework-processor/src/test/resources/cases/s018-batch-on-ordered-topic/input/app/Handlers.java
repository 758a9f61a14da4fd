package app;

import dev.fanfare.OrderingKey;
import dev.fanfare.Subscribe;
import dev.fanfare.Topic;
import dev.fanfare.runtime.Message;
import java.util.List;

class Handlers {
    @Subscribe
    void all(List<Order> orders) {}

    @Subscribe("one")
    @Subscribe("two")
    void messages(List<Message<Order>> orders) {}

    @Subscribe
    void single(Order order) {}

    @Topic("orders")
    record Order(@OrderingKey String id) {}
}
