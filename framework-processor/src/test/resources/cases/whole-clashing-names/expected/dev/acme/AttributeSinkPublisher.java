package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link dev.acme.AttributeSink} to the topic {@code attribute-sinks}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class AttributeSinkPublisher extends EventPublisher<dev.acme.AttributeSink> {
    AttributeSinkPublisher(Outlet<dev.acme.AttributeSink> outlet) {
        super(outlet, new Mapping());
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
