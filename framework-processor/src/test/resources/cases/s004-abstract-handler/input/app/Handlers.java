package app;

import dev.fanfare.Subscribe;

abstract class Handlers {
    @Subscribe
    abstract void sendMail(Signup signup);
}
