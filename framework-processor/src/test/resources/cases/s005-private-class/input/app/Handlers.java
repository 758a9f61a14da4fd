package app;

import dev.fanfare.Subscribe;

class Handlers {
    private static class Hidden {
        @Subscribe
        void sendMail(Signup signup) {}

        static class Deeper {
            @Subscribe
            static void count(Signup signup) {}
        }
    }
}
