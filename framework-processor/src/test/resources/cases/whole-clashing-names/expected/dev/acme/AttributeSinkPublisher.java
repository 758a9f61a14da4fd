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
 * Publishes {@link dev.acme.AttributeSink} to the topic {@code attribute-sinks}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class AttributeSinkPublisher implements Publisher<dev.acme.AttributeSink> {
    private static final EventMapping<dev.acme.AttributeSink> MAPPING = new Mapping();

    private final Outlet<dev.acme.AttributeSink> outlet;

    AttributeSinkPublisher(Outlet<dev.acme.AttributeSink> outlet) {
        this.outlet = outlet;
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code attribute-sinks}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<dev.acme.AttributeSink>(
                "attribute-sinks",
                dev.acme.AttributeSink.class,
                Map.of("attribute-sinks", dev.acme.AttributeSink.class),
                AttributeSinkPublisher::new);
    }

    @Override
    public MessageId publish(dev.acme.AttributeSink event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(dev.acme.AttributeSink event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends dev.acme.AttributeSink> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<dev.acme.AttributeSink> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(dev.acme.AttributeSink event) {
            return "attribute-sinks";
        }

        @Override
        public void attributes(dev.acme.AttributeSink event, EventMapping.AttributeSink sink) {
            sink.put("messages", event.messages());
        }
    }
}
