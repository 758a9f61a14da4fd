package dev.acme.shop.till;

import dev.acme.shop.Order;
import dev.fanfare.Subscribe;

class Till {
    @Subscribe("of-segment")
    void on(Order order) {}
}
