package shop;

import dev.fanfare.Subscribe;

final class Till {
    @Subscribe("pay")
    Paid pay(Order order) {
        return new Paid(order.id());
    }
}
