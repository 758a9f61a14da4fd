package shop;

import dev.fanfare.Subscribe;

final class Books {
    @Subscribe(value = "book", topic = Invoice.class)
    void book(Invoice invoice) {}
}
