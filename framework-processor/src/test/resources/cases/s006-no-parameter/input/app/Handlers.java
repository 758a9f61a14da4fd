package app;

import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe
    void sendMail() {}
}
