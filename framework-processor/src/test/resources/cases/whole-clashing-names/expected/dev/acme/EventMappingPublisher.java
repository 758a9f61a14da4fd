package dev.acme;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link EventMapping} to the topic {@code event-mappings}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class EventMappingPublisher extends EventPublisher<EventMapping> {
    EventMappingPublisher(Outlet<EventMapping> outlet) {
        super(outlet, "acme", "event-mappings");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code event-mappings}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<EventMapping>(
                "event-mappings",
                EventMapping.class,
                Map.of(
                        "attribute-sink", EventMapping.AttributeSink.class,
                        "map", EventMapping.Map.class,
                        "mapping", EventMapping.Mapping.class),
                EventMappingPublisher::new);
    }

    @Override
    protected String eventName(EventMapping event) {
        if (event instanceof EventMapping.AttributeSink) {
            return "attribute-sink";
        }
        if (event instanceof EventMapping.Map) {
            return "map";
        }
        if (event instanceof EventMapping.Mapping) {
            return "mapping";
        }
        throw unknown(event);
    }

    @Override
    protected void attributes(EventMapping event,
            dev.fanfare.runtime.binding.EventMapping.AttributeSink sink) {
        if (event instanceof EventMapping.AttributeSink that) {
            sink.put("sink", that.sink());
        } else if (event instanceof EventMapping.Map that) {
            sink.put("event", that.event());
        } else if (event instanceof EventMapping.Mapping that) {
            sink.put("that", that.that());
        }
    }

    private static IllegalArgumentException unknown(EventMapping event) {
        return new IllegalArgumentException("Topic event-mappings does not know " + event.getClass().getName()
                + "; compile the topic again, together with its events.");
    }
}
