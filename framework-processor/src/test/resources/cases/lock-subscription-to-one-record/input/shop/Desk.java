package shop;

import dev.fanfare.Subscribe;

class Desk {
    @Subscribe("all")
    void on(OrderEvent.Paid event) {}
}
