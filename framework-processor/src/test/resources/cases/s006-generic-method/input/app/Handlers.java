package app;

import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe
    <E extends Signup> void sendMail(E event) {}

    @Subscribe
    <A, B> void count(Signup signup) {}
}
