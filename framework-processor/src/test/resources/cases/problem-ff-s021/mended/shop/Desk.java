package shop;

import dev.fanfare.Subscribe;
import java.util.Optional;

final class Desk {
    /** Ends, since the number of an order grows. */
    @SuppressWarnings("FF-S021")
    @Subscribe("reorder")
    Optional<Order> reorder(Order order) {
        return order.id() < 3 ? Optional.of(new Order(order.id() + 1, order.item())) : Optional.empty();
    }
}
