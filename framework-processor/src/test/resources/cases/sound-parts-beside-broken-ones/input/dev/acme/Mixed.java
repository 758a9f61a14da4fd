package dev.acme;

import dev.fanfare.Subscribe;

class Mixed {
    @Subscribe("Not Kebab")
    void bad(Order order) {}

    @Subscribe
    void good(Order order) {}
}
