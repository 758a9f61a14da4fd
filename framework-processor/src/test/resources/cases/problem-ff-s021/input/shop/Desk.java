package shop;

import dev.fanfare.Subscribe;

final class Desk {
    @Subscribe("reorder")
    Order reorder(Order order) {
        return new Order(order.id() + 1, order.item());
    }
}
