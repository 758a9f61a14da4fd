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
 * Publishes {@link Purchase} to the topic {@code orders}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class PurchasePublisher implements Publisher<Purchase> {
    private static final EventMapping<Purchase> MAPPING = new Mapping();

    private final Outlet<Purchase> outlet;

    PurchasePublisher(Outlet<Purchase> outlet) {
        this.outlet = outlet;
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

    @Override
    public MessageId publish(Purchase event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(Purchase event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends Purchase> events) {
        return outlet.publishAll(events, MAPPING);
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
