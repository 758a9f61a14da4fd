package dev.acme;

import dev.fanfare.Subscribe;

final class Echo {
    @Subscribe
    void onPing(Ping ping) {}
}
