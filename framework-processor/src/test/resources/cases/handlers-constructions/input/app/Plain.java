package app;

import dev.fanfare.Subscribe;

class Plain {
    @Subscribe
    void sendMail2(Signup signup) {}
}
