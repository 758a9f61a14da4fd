package dev.acme.bigShop;

import dev.acme.shop.Order;
import dev.fanfare.Subscribe;

class Till {
    @Subscribe("of-segment-in-kebab-case")
    void on(Order order) {}
}
