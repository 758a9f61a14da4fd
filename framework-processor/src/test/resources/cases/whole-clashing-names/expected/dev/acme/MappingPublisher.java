package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Mapping} to the topic {@code mappings}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class MappingPublisher extends EventPublisher<Mapping> {
    MappingPublisher(Outlet<dev.acme.Mapping> outlet) {
        super(outlet, new Mapping());
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code mappings}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<dev.acme.Mapping>(
                "mappings",
                dev.acme.Mapping.class,
                Map.of("mappings", dev.acme.Mapping.class),
                MappingPublisher::new);
    }

    private static final class Mapping implements EventMapping<dev.acme.Mapping> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(dev.acme.Mapping event) {
            return "mappings";
        }

        @Override
        public void attributes(dev.acme.Mapping event, EventMapping.AttributeSink sink) {
            sink.put("handler", event.handler());
        }
    }
}
