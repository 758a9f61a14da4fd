package dev.acme;

import dev.fanfare.Subscribe;
import dev.fanfare.runtime.Publisher;

class Other {
    Other(Publisher<Receipt> receipts, int size) {}

    @Subscribe("other")
    void on(Order order) {}
}
