package app;

import dev.fanfare.Subscribe;

class Others {
    @Subscribe("sound")
    void again(Signup signup) {}

    @Subscribe
    void nothing() {}

    @Subscribe
    Signup echo(Signup signup) {
        return signup;
    }
}
