package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
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
        super(outlet, new Mapping());
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
                Map.of("orders", Order.class),
                OrderPublisher::new);
    }

    private static final class Mapping implements EventMapping<Order> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(Order event) {
            return "orders";
        }
    }
}
