package app;

import dev.fanfare.Subscribe;

class Handlers {
    abstract static class Base<E> {
        abstract void handle(E event);
    }

    static class Mails extends Base<Signup> {
        @Subscribe("mails")
        @Override
        void handle(Signup signup) {}
    }
}
