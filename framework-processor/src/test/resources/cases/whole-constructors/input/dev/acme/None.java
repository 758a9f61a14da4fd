package dev.acme;

import dev.fanfare.Subscribe;

class None {
    @Subscribe("none")
    void on(Order order) {}
}
