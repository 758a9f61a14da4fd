package shop;

import dev.fanfare.Subscribe;
import dev.fanfare.Topic;

final class Till {
    @Topic("payments")
    record Paid(long order) {}

    @Subscribe("pay")
    Paid pay(Order order) {
        return new Paid(order.id());
    }
}
