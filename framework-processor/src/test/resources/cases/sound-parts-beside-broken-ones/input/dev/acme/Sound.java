package dev.acme;

import dev.fanfare.Subscribe;

class Sound {
    @Subscribe
    void on(Order order) {}
}
