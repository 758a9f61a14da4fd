package shop;

import dev.fanfare.Subscribe;

class Billing {
    @Subscribe(retention = "7d")
    void bill(Order order) {}
}
