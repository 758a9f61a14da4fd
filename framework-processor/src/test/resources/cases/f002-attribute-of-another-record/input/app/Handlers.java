package app;

import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe(filter = "region = 'eu'")
    void all(SiteEvent event) {}

    @Subscribe(filter = "region = 'eu'")
    void added(SiteEvent.Added added) {}

    @Subscribe(filter = "region = 'eu'")
    void removed(SiteEvent.Removed removed) {}
}
