package shop;

import dev.fanfare.Subscribe;

class Desk {
    @Subscribe(value = "bill", filter = "region = 'us'")
    void on(Order order) {}
}
