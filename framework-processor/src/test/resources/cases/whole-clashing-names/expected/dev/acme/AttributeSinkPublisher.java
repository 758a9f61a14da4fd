package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link dev.acme.AttributeSink} to the topic {@code attribute-sinks}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class AttributeSinkPublisher extends EventPublisher<dev.acme.AttributeSink> {
    AttributeSinkPublisher(Outlet<dev.acme.AttributeSink> outlet) {
        super(outlet, "acme", "attribute-sinks");
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
                "attribute-sinks",
                AttributeSinkPublisher::new);
    }

    @Override
    protected void attributes(dev.acme.AttributeSink event, EventMapping.AttributeSink sink) {
        sink.put("messages", event.messages());
    }
}
