package app;

import dev.fanfare.Subscribe;
import dev.fanfare.runtime.Publisher;

class TwoWays {
    TwoWays() {}

    TwoWays(Publisher<Signup> signups) {}

    @Subscribe
    void sendMail6(Signup signup) {}
}
