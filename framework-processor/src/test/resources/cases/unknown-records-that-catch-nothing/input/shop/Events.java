package shop;

import dev.fanfare.Subscribe;
import dev.fanfare.Topic;
import dev.fanfare.Unknown;

class Events {
    @Topic("a")
    sealed interface A {
        record One(String id) implements A {}

        @Unknown
        record Other(String name, String json) implements A {}
    }

    @Topic("b")
    sealed interface B {
        record One(String id) implements B {}

        @Unknown
        record First(String eventName, String json) implements B {}

        @Unknown
        record Second(String eventName, String json) implements B {}
    }

    @Topic("c")
    sealed interface C {
        @Unknown
        record Other(String eventName, String json) implements C {}
    }

    @Topic("d")
    @Unknown
    record D(String eventName, String json) {}

    @Topic("e")
    record E(@Unknown String id) {}

    @Topic("f")
    sealed interface F {
        record Known(String id) implements F {}

        @Unknown
        record Other(String eventName, String json) implements F {}
    }

    @Subscribe("others")
    void other(F.Other other) {}
}
