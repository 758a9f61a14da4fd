package dev.acme;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Order} to the topic {@code orders}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
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
                Map.of(
                        "placed", Placed.class,
                        "shipped", Shipped.class),
                OrderPublisher::new);
    }

    @Override
    protected String eventName(Order event) {
        if (event instanceof Placed) {
            return "placed";
        }
        if (event instanceof Shipped) {
            return "shipped";
        }
        throw unknown(event);
    }

    private static IllegalArgumentException unknown(Order event) {
        return new IllegalArgumentException("Topic orders does not know " + event.getClass().getName()
                + "; compile the topic again, together with its events.");
    }
}
