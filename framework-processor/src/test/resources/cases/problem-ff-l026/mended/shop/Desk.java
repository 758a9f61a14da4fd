package shop;

import dev.fanfare.Subscribe;

class Desk {
    @Subscribe(value = "bill", filter = "region = 'eu'")
    void on(Order order) {}
}
