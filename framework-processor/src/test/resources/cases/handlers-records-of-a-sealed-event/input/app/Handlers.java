package app;

import dev.fanfare.Subscribe;
import dev.fanfare.runtime.Message;
import java.util.List;

class Handlers {
    @Subscribe
    void all(SiteEvent event) {}

    @Subscribe
    void added(SiteEvent.Added added) {}

    @Subscribe(filter = "region = 'eu'")
    void message(Message<SiteEvent.Added> added) {}

    @Subscribe
    void batch(List<SiteEvent.Removed> removed) {}

    @Subscribe(topic = SiteEvent.class)
    void named(List<Message<SiteEvent.Removed>> removed) {}
}
