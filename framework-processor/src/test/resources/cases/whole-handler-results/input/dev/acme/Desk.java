package dev.acme;

import dev.fanfare.Subscribe;
import dev.fanfare.runtime.Message;
import java.util.List;
import java.util.Optional;

class Desk {
    @Subscribe
    Receipt one(Order order) {
        return new Receipt(order.text());
    }

    @Subscribe
    Optional<Receipt> perhaps(Message<Order> order) {
        return Optional.empty();
    }

    @Subscribe
    List<Receipt> several(List<Order> orders) {
        return List.of();
    }

    @Subscribe
    List<Receipt> each(List<Message<Order>> orders) {
        return List.of();
    }
}
