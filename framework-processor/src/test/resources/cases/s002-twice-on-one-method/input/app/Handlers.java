package app;

import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe
    @Subscribe(concurrency = 1)
    void sendMail(Signup signup) {}
}
