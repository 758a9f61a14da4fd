package app;

import dev.fanfare.Subscribe;
import dev.fanfare.runtime.Message;
import java.util.List;

class Handlers {
    @Subscribe
    void lists(List<List<Signup>> signups) {}

    @Subscribe
    void messageOfList(Message<List<Signup>> signups) {}

    @Subscribe
    void arrays(List<Signup[]> signups) {}
}
