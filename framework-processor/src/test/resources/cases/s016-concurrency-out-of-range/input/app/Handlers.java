package app;

import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe(concurrency = 0)
    void none(Signup signup) {}

    @Subscribe(concurrency = 1001)
    void many(Signup signup) {}
}
