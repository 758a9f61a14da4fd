package app;

import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe
    private void sendMail(Signup signup) {}

    @Subscribe
    private static void count(Signup signup) {}
}
