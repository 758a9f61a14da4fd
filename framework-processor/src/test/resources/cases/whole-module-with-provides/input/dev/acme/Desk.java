package dev.acme;

import dev.acme.internal.Order;
import dev.fanfare.Subscribe;

class Desk {
    @Subscribe
    void on(Order order) {}
}
