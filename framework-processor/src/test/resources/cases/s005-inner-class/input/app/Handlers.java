package app;

import dev.fanfare.Subscribe;

class Handlers {
    class Inner {
        @Subscribe
        void sendMail(Signup signup) {}
    }
}
