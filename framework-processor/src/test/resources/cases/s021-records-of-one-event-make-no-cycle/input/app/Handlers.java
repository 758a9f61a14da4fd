package app;

import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe
    SiteEvent.Removed remove(SiteEvent.Added added) {
        return new SiteEvent.Removed(added.id());
    }
}
