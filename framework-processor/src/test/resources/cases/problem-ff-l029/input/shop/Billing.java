package shop;

import dev.fanfare.Subscribe;

class Billing {
    @Subscribe(retention = "2d")
    void bill(Order order) {}
}
