package dev.acme;

import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.PublishResult;
import dev.fanfare.runtime.Publisher;
import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Payment} to the topic {@code payments}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class PaymentPublisher implements Publisher<Payment> {
    private static final EventMapping<Payment> MAPPING = new Mapping();

    private final Outlet<Payment> outlet;

    PaymentPublisher(Outlet<Payment> outlet) {
        this.outlet = outlet;
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

    @Override
    public MessageId publish(Payment event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(Payment event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends Payment> events) {
        return outlet.publishAll(events, MAPPING);
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
