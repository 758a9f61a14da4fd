package app;

import dev.fanfare.Subscribe;
import dev.fanfare.runtime.Message;
import java.util.List;

class Handlers {
    abstract static class Base<E> {
        @Subscribe
        void handle(E event) {}

        @Subscribe
        void handleAll(List<Message<E>> events) {}
    }

    static class Mails extends Base<Signup> {}
}
