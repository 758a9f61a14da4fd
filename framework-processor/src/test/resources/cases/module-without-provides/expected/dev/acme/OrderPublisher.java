package dev.acme;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;

/**
 * Publishes {@link Order} to the topic {@code orders}.
 */
@SuppressWarnings("exports")
public final class OrderPublisher extends EventPublisher<Order> {
    OrderPublisher(Outlet<Order> outlet) {
        super(outlet, "acme", "orders");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code orders}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Order>(
                "orders",
                Order.class,
                "orders",
                OrderPublisher::new);
    }
}
