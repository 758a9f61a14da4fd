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
 * Publishes {@link Sale} to the topic {@code sales}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class SalePublisher implements Publisher<Sale> {
    private static final EventMapping<Sale> MAPPING = new Mapping();

    private final Outlet<Sale> outlet;

    SalePublisher(Outlet<Sale> outlet) {
        this.outlet = outlet;
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code sales}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Sale>(
                "sales",
                Sale.class,
                Map.of("sales", Sale.class),
                SalePublisher::new);
    }

    @Override
    public MessageId publish(Sale event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(Sale event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends Sale> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<Sale> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(Sale event) {
            return "sales";
        }

        @Override
        public void attributes(Sale event, EventMapping.AttributeSink sink) {
            sink.put("plan", event.plan());
            sink.put("trial", event.trial());
            sink.put("seats", event.seats());
            sink.put("region", event.region());
        }
    }
}
