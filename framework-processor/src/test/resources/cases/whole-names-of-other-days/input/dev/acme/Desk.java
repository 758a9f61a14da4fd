package dev.acme;

import dev.fanfare.Subscribe;

class Desk {
    @Subscribe("placed-only")
    void placed(OrderEvent.Placed placed) {}

    @Subscribe("everything")
    void everything(OrderEvent event) {}
}
