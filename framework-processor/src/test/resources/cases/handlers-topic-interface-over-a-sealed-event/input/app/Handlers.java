package app;

import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe(topic = Sites.class)
    void all(SiteEvent event) {}

    @Subscribe(topic = Sites.class)
    void added(SiteEvent.Added added) {}
}
