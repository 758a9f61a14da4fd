package app;

import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe
    void $1(Signup signup) {}
}
