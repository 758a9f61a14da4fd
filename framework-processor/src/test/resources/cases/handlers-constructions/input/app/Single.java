package app;

import dev.fanfare.Subscribe;

enum Single {
    INSTANCE;

    @Subscribe
    void sendMail10(Signup signup) {}
}
