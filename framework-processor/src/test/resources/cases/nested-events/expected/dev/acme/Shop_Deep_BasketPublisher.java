package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Shop.Deep.Basket} to the topic {@code baskets}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class Shop_Deep_BasketPublisher extends EventPublisher<Shop.Deep.Basket> {
    Shop_Deep_BasketPublisher(Outlet<Shop.Deep.Basket> outlet) {
        super(outlet, "acme", "baskets");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code baskets}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Shop.Deep.Basket>(
                "baskets",
                Shop.Deep.Basket.class,
                "baskets",
                Shop_Deep_BasketPublisher::new);
    }

    @Override
    protected void attributes(Shop.Deep.Basket event, EventMapping.AttributeSink sink) {
        sink.put("owner", event.owner);
    }
}
