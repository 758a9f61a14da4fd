package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Shop.Order} to the topic {@code orders}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class Shop_OrderPublisher extends EventPublisher<Shop.Order> {
    Shop_OrderPublisher(Outlet<Shop.Order> outlet) {
        super(outlet, new Mapping());
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code orders}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Shop.Order>(
                "orders",
                Shop.Order.class,
                Map.of("orders", Shop.Order.class),
                Shop_OrderPublisher::new);
    }

    private static final class Mapping implements EventMapping<Shop.Order> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(Shop.Order event) {
            return "orders";
        }

        @Override
        public String key(Shop.Order event) {
            return String.valueOf(event.id());
        }
    }
}
