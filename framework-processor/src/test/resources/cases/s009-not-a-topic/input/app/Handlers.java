package app;

import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe(topic = Invoice.class)
    void a(Invoice invoice) {}

    @Subscribe(topic = SiteEvent.Added.class)
    void b(SiteEvent.Added added) {}

    @Subscribe(topic = String.class)
    void c(Signup signup) {}

    @Subscribe(topic = int.class)
    void d(Signup signup) {}

    @Subscribe(topic = Signup[].class)
    void e(Signup signup) {}

    @Subscribe(topic = Signups.class)
    void f(Signup signup) {}

    interface Signups {}
}
