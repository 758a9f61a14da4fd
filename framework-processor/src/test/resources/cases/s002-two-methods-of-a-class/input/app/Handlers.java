package app;

import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe("mail")
    void first(Signup signup) {}

    @Subscribe("mail")
    void second(Signup signup) {}
}
