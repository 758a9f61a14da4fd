package a.shop;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Order} to the topic {@code rush-orders}.
 */
@Generated("dev.fanfare.processor.GeneratorsTest")
public final class RushOrdersPublisher extends EventPublisher<Order> implements RushOrders {
    RushOrdersPublisher(Outlet<Order> outlet) {
        super(outlet, "shop", "rush-orders");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code rush-orders}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Order>(
                "rush-orders",
                RushOrders.class,
                Map.of("rush-orders", Order.class),
                RushOrdersPublisher::new);
    }
}
