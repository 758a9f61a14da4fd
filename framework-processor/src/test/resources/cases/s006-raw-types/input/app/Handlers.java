package app;

import dev.fanfare.Subscribe;
import dev.fanfare.runtime.Message;
import java.util.List;

class Handlers {
    @Subscribe
    @SuppressWarnings("rawtypes")
    void list(List signups) {}

    @Subscribe
    @SuppressWarnings("rawtypes")
    void message(Message signup) {}

    @Subscribe
    @SuppressWarnings("rawtypes")
    void messages(List<Message> signups) {}
}
