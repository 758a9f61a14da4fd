package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Drawing} to the topic {@code drawings}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class DrawingPublisher extends EventPublisher<Drawing> {
    DrawingPublisher(Outlet<Drawing> outlet) {
        super(outlet, new Mapping());
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code drawings}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Drawing>(
                "drawings",
                Drawing.class,
                Map.of("drawings", Drawing.class),
                DrawingPublisher::new);
    }

    private static final class Mapping implements EventMapping<Drawing> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(Drawing event) {
            return "drawings";
        }
    }
}
