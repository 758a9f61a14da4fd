package dev.acme;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Purchase} to the topic {@code orders}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class PurchasePublisher extends EventPublisher<Purchase> {
    PurchasePublisher(Outlet<Purchase> outlet) {
        super(outlet, "acme", "orders");
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
                "orders",
                PurchasePublisher::new);
    }
}
