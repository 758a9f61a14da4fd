package app;

import dev.fanfare.Subscribe;

import lib.Shared;
import lib.SharedEvent;

class Handlers {
    @Subscribe
    void one(Shared shared) {}

    @Subscribe
    Shared back(Signup signup) {
        return null;
    }

    @Subscribe(filter = "kind = 'A' AND level PREFIX 'x'")
    void filtered(Shared shared) {}

    @Subscribe
    void part(SharedEvent.Part part) {}
}
