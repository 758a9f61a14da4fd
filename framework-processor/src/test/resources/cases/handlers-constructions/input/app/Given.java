package app;

import dev.fanfare.Subscribe;

class Given {
    Given(String server) {}

    @Subscribe
    void sendMail4(Signup signup) {}
}
