package shop;

import dev.fanfare.Subscribe;

final class Till {
    record Paid(long order) {}

    @Subscribe("pay")
    Paid pay(Order order) {
        return new Paid(order.id());
    }
}
