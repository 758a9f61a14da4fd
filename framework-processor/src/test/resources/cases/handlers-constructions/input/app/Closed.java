package app;

import dev.fanfare.Subscribe;

class Closed {
    private Closed() {}

    @Subscribe
    void sendMail11(Signup signup) {}
}
