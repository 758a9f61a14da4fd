package dev.acme;

import dev.fanfare.Subscribe;

class Books {
    Books(EuInvoices eu, UsInvoices us) {}

    @Subscribe(value = "book", topic = EuInvoices.class)
    @Subscribe(value = "book-us", topic = UsInvoices.class)
    void book(Invoice invoice) {}
}
