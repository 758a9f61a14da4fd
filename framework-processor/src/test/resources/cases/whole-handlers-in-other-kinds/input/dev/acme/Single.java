package dev.acme;

import dev.fanfare.Subscribe;

enum Single {
    INSTANCE;

    @Subscribe("enum")
    void on(Order order) {}
}
