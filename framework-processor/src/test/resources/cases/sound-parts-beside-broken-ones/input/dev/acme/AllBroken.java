package dev.acme;

import dev.fanfare.Subscribe;

class AllBroken {
    @Subscribe
    private void bad(Order order) {}
}
