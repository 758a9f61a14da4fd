package dev.acme;

import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.PublishResult;
import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Publisher} to the topic {@code publishers}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class PublisherPublisher implements dev.fanfare.runtime.Publisher<Publisher> {
    private static final EventMapping<Publisher> MAPPING = new Mapping();

    private final Outlet<Publisher> outlet;

    PublisherPublisher(Outlet<Publisher> outlet) {
        this.outlet = outlet;
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
                Map.of("publishers", Publisher.class),
                PublisherPublisher::new);
    }

    @Override
    public MessageId publish(Publisher event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(Publisher event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends Publisher> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<Publisher> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(Publisher event) {
            return "publishers";
        }

        @Override
        public void attributes(Publisher event, EventMapping.AttributeSink sink) {
            sink.put("publishers", event.publishers());
        }
    }
}
