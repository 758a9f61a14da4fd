package dev.acme;

import dev.fanfare.Subscribe;

class Optional {
    @Subscribe
    void wait(Topic topic) {}

    @Subscribe
    static void notify(EventMapping.Map map) {}
}
