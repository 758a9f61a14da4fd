package app;

import dev.fanfare.Subscribe;

abstract class Base {
    @Subscribe
    void sendMail7(Signup signup) {}
}
