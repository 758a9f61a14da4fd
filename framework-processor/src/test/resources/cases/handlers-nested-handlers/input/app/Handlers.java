package app;

import dev.fanfare.Subscribe;

class Handlers {
    static class Inner {
        @Subscribe
        void sendMail(Signup signup) {}

        protected static class Deeper {
            @Subscribe
            protected void count(Signup signup) {}
        }
    }

    interface Port {
        class Adapter {
            @Subscribe
            void log(Signup signup) {}
        }
    }
}
