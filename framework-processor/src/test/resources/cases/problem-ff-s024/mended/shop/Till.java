package shop;

import dev.fanfare.Subscribe;
import dev.fanfare.runtime.Publisher;

final class Till {
    private final Publisher<Billing> billing;

    Till(Publisher<Billing> billing) {
        this.billing = billing;
    }

    @Subscribe("pay")
    void pay(Order order) {
        billing.publish(new Paid(order.id()));
    }
}
