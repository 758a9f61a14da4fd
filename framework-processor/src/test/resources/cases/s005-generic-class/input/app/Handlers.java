package app;

import dev.fanfare.Subscribe;

class Handlers<T> {
    @Subscribe
    void sendMail(Signup signup) {}
}
