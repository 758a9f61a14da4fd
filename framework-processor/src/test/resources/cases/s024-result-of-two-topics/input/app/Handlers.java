package app;

import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe
    Paid pay(Signup signup) {
        return new Paid("1");
    }
}
