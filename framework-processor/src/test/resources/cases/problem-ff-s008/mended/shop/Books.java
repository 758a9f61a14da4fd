package shop;

import dev.fanfare.Subscribe;

final class Books {
    @Subscribe(value = "book", topic = EuInvoices.class)
    void book(Invoice invoice) {}
}
