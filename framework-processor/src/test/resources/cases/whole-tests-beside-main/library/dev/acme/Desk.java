package dev.acme;

import dev.fanfare.Subscribe;

class Desk {
    @Subscribe
    void on(Order order) {}
}
