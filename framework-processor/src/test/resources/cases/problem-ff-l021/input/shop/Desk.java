package shop;

import dev.fanfare.Subscribe;

class Desk {
    @Subscribe("invoice")
    void on(Order order) {}
}
