package dev.acme;

import dev.fanfare.Subscribe;

class Vault {
    @Subscribe
    void keep(Secret secret) {}
}
