package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Publisher} to the topic {@code publishers}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class PublisherPublisher extends EventPublisher<Publisher> {
    PublisherPublisher(Outlet<Publisher> outlet) {
        super(outlet, "acme", "publishers");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code publishers}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Publisher>(
                "publishers",
                Publisher.class,
                "publishers",
                PublisherPublisher::new);
    }

    @Override
    protected void attributes(Publisher event, EventMapping.AttributeSink sink) {
        sink.put("publishers", event.publishers());
    }
}
