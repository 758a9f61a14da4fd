package app;

import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe
    void sound(Signup signup) {}

    @Subscribe
    private void hidden(Signup signup) {}

    @Subscribe(timeout = "0s")
    @Subscribe(value = "second", retention = "1m")
    void repeated(Signup signup) {}
}
