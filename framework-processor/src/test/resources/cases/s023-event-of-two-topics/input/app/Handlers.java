package app;

import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe
    void ship(Paid paid) {}

    @Subscribe(topic = Shipping.class)
    void bill(Paid paid) {}
}
