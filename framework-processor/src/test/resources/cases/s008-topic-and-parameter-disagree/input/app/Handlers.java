package app;

import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe(topic = EuInvoices.class)
    void book(Signup signup) {}

    @Subscribe(topic = SiteEvent.class)
    void add(Invoice invoice) {}

    @Subscribe(topic = Signup.class)
    void remove(SiteEvent.Removed removed) {}
}
