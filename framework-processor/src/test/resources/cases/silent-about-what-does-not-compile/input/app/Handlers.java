package app;

import dev.fanfare.Subscribe;
import dev.fanfare.runtime.Message;
import java.util.List;

class Handlers {
    @Subscribe
    void one(Missing missing) {}

    @Subscribe
    void two(List<Message<Missing>> missing) {}

    @Subscribe
    Missing three(Signup signup) {
        return null;
    }

    @Subscribe
    List<Missing> four(Signup signup) {
        return null;
    }

    @Subscribe(topic = Missing.class)
    void five(Signup signup) {}
}
