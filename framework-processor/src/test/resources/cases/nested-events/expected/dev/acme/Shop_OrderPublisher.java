package dev.acme;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Shop.Order} to the topic {@code orders}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class Shop_OrderPublisher extends EventPublisher<Shop.Order> {
    Shop_OrderPublisher(Outlet<Shop.Order> outlet) {
        super(outlet, "acme", "orders");
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
                "orders",
                Shop_OrderPublisher::new);
    }

    @Override
    protected String key(Shop.Order event) {
        return String.valueOf(event.id());
    }
}
