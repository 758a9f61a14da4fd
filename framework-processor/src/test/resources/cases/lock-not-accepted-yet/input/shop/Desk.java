package shop;

import dev.fanfare.Subscribe;

class Desk {
    @Subscribe("bill")
    void on(Order order) {}
}
