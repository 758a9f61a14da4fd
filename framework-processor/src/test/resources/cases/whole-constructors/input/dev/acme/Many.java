package dev.acme;

import dev.fanfare.Subscribe;
import dev.fanfare.runtime.Publisher;

class Many {
    Many(Publisher<Receipt> receipts, ReceiptPublisher generated, EuInvoices eu, EuInvoicesPublisher both) {}

    @Subscribe("many")
    void on(Order order) {}
}
