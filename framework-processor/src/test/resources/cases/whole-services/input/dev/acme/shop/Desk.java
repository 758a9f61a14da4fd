package dev.acme.shop;

import dev.fanfare.Service;
import dev.fanfare.Subscribe;

class Desk {
    @Subscribe("of-package")
    void on(Order order) {}

    /** Counts things. */
    @Service("counting")
    static class Counter {
        @Subscribe("of-class")
        void on(Order order) {}

        static class Inside {
            @Subscribe("of-class-around")
            void on(Order order) {}
        }
    }
}
