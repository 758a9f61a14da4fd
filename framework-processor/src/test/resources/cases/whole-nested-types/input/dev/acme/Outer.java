package dev.acme;

import dev.fanfare.OrderingKey;
import dev.fanfare.Subscribe;
import dev.fanfare.Topic;

public class Outer {
    @Topic("inners")
    public record Inner(@OrderingKey String key) {}

    public static class Deep {
        @Topic("deepest")
        public record Deepest(Inner inner, Deepest next) {}

        static class Handlers {
            @Subscribe
            void onInner(Inner inner) {}

            @Subscribe
            void onDeepest(Deepest deepest) {}
        }
    }
}
