package dev.acme;

import dev.fanfare.Subscribe;
import dev.fanfare.runtime.Publisher;

record Forwarding(Publisher<Order> orders) {
    @Subscribe("record")
    void on(Order order) {}
}
