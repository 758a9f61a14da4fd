package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Sale} to the topic {@code sales}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class SalePublisher extends EventPublisher<Sale> {
    SalePublisher(Outlet<Sale> outlet) {
        super(outlet, "acme", "sales");
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
                "sales",
                SalePublisher::new);
    }

    @Override
    protected void attributes(Sale event, EventMapping.AttributeSink sink) {
        sink.put("plan", event.plan());
        sink.put("trial", event.trial());
        sink.put("seats", event.seats());
        sink.put("region", event.region());
    }
}
