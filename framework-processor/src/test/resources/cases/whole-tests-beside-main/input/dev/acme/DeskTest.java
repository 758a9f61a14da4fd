package dev.acme;

import dev.fanfare.Subscribe;

class DeskTest {
    @Subscribe
    void probe(Order order) {}
}
