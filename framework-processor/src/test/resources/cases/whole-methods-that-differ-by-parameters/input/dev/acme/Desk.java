package dev.acme;

import dev.fanfare.Subscribe;

class Desk {
    @Subscribe("orders")
    void on(Order order) {}

    @Subscribe("receipts")
    void on(Receipt receipt) {}

    @Subscribe
    void on2(Receipt receipt) {}

    void on(String noHandler) {}
}
