package app;

import dev.fanfare.Subscribe;
import dev.fanfare.runtime.Message;

class Handlers {
    @Subscribe
    void text(String text) {}

    @Subscribe
    void object(Message<Object> object) {}
}
