package dev.acme;

import dev.fanfare.Subscribe;

final class Statics {
    private Statics() {}

    @Subscribe
    static void count(Order order) {}

    @Subscribe
    static Receipt confirm(Order order) {
        return new Receipt(order.text());
    }
}
