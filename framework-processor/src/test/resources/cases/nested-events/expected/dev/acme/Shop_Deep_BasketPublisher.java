package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Shop.Deep.Basket} to the topic {@code baskets}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class Shop_Deep_BasketPublisher extends EventPublisher<Shop.Deep.Basket> {
    Shop_Deep_BasketPublisher(Outlet<Shop.Deep.Basket> outlet) {
        super(outlet, new Mapping());
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
                Map.of("baskets", Shop.Deep.Basket.class),
                Shop_Deep_BasketPublisher::new);
    }

    private static final class Mapping implements EventMapping<Shop.Deep.Basket> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(Shop.Deep.Basket event) {
            return "baskets";
        }

        @Override
        public void attributes(Shop.Deep.Basket event, EventMapping.AttributeSink sink) {
            sink.put("owner", event.owner);
        }
    }
}
