package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Purchase} to the topic {@code orders}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class PurchasePublisher extends EventPublisher<Purchase> {
    PurchasePublisher(Outlet<Purchase> outlet) {
        super(outlet, new Mapping());
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code orders}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Purchase>(
                "orders",
                Purchase.class,
                Map.of("orders", Purchase.class),
                PurchasePublisher::new);
    }

    private static final class Mapping implements EventMapping<Purchase> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(Purchase event) {
            return "orders";
        }
    }
}
