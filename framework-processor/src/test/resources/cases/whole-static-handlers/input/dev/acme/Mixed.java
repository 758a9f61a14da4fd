package dev.acme;

import dev.fanfare.Subscribe;

class Mixed {
    Mixed(String needsMore) {}

    @Subscribe
    static void watch(Order order) {}

    @Subscribe
    void store(Order order) {}
}
