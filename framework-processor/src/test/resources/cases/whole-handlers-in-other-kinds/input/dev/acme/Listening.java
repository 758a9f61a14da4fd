package dev.acme;

import dev.fanfare.Subscribe;

interface Listening {
    @Subscribe("default-method")
    default void on(Order order) {}

    @Subscribe("static-method")
    static void watch(Order order) {}
}
