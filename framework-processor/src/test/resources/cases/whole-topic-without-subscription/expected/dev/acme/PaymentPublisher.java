package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Payment} to the topic {@code payments}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class PaymentPublisher extends EventPublisher<Payment> {
    PaymentPublisher(Outlet<Payment> outlet) {
        super(outlet, new Mapping());
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
                Map.of("payments", Payment.class),
                PaymentPublisher::new);
    }

    private static final class Mapping implements EventMapping<Payment> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(Payment event) {
            return "payments";
        }
    }
}
