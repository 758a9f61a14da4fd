package app;

import dev.fanfare.Subscribe;
import dev.fanfare.runtime.Message;
import java.util.List;

class Handlers {
    @Subscribe
    void list(List<? extends Signup> signups) {}

    @Subscribe
    void message(Message<?> signup) {}

    @Subscribe
    void messages(List<Message<? super Signup>> signups) {}

    @Subscribe
    void lists(List<? extends Message<Signup>> signups) {}
}
