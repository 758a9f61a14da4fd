package app;

import dev.fanfare.Subscribe;

interface Port {
    @Subscribe
    default void sendMail8(Signup signup) {}

    @Subscribe
    static void sendMail9(Signup signup) {}
}
