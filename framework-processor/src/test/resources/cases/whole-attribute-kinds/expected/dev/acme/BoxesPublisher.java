package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Boxes} to the topic {@code boxes}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class BoxesPublisher extends EventPublisher<Boxes> {
    BoxesPublisher(Outlet<Boxes> outlet) {
        super(outlet, new Mapping());
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code boxes}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Boxes>(
                "boxes",
                Boxes.class,
                Map.of("boxes", Boxes.class),
                BoxesPublisher::new);
    }

    private static final class Mapping implements EventMapping<Boxes> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(Boxes event) {
            return "boxes";
        }

        @Override
        public void attributes(Boxes event, EventMapping.AttributeSink sink) {
            sink.put("flag", event.flag());
            sink.put("number", event.number());
            sink.put("ratio", event.ratio());
            sink.put("small", event.small());
        }
    }
}
