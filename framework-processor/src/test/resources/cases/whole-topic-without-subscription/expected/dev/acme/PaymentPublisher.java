package dev.acme;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Payment} to the topic {@code payments}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class PaymentPublisher extends EventPublisher<Payment> {
    PaymentPublisher(Outlet<Payment> outlet) {
        super(outlet, "acme", "payments");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code payments}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Payment>(
                "payments",
                Payment.class,
                "payments",
                PaymentPublisher::new);
    }
}
