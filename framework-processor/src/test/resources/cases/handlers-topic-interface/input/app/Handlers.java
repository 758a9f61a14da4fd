package app;

import dev.fanfare.Subscribe;
import dev.fanfare.runtime.Message;
import java.util.List;

class Handlers {
    @Subscribe(topic = EuInvoices.class)
    void book(Invoice invoice) {}

    @Subscribe(topic = EuInvoices.class)
    void bookAll(List<Message<Invoice>> invoices) {}
}
