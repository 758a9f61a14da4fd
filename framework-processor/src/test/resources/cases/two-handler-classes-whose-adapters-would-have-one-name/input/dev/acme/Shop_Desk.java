package dev.acme;

import dev.fanfare.Subscribe;

class Shop_Desk {
    @Subscribe("pack")
    void pack(Shop.Order order) {}
}
