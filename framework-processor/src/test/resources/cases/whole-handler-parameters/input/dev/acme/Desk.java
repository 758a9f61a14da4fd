package dev.acme;

import dev.fanfare.Subscribe;
import dev.fanfare.runtime.Message;
import java.util.List;

class Desk {
    @Subscribe
    void event(Order order) {}

    @Subscribe
    void message(Message<Order> order) {}

    @Subscribe
    void events(List<Order> orders) {}

    @Subscribe
    void messages(List<Message<Order>> orders) {}
}
