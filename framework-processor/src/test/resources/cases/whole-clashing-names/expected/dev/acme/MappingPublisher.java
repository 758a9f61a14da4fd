package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Mapping} to the topic {@code mappings}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class MappingPublisher extends EventPublisher<Mapping> {
    MappingPublisher(Outlet<Mapping> outlet) {
        super(outlet, "acme", "mappings");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code mappings}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Mapping>(
                "mappings",
                Mapping.class,
                "mappings",
                MappingPublisher::new);
    }

    @Override
    protected void attributes(Mapping event, EventMapping.AttributeSink sink) {
        sink.put("handler", event.handler());
    }
}
