package dev.acme;

import dev.fanfare.Subscribe;
import dev.fanfare.runtime.Publisher;

class One {
    One(Publisher<Receipt> receipts) {}

    @Subscribe("one")
    void on(Order order) {}
}
