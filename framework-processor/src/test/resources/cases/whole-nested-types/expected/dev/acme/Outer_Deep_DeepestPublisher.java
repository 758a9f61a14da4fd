package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Outer.Deep.Deepest} to the topic {@code deepest}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class Outer_Deep_DeepestPublisher extends EventPublisher<Outer.Deep.Deepest> {
    Outer_Deep_DeepestPublisher(Outlet<Outer.Deep.Deepest> outlet) {
        super(outlet, new Mapping());
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code deepest}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Outer.Deep.Deepest>(
                "deepest",
                Outer.Deep.Deepest.class,
                Map.of("deepest", Outer.Deep.Deepest.class),
                Outer_Deep_DeepestPublisher::new);
    }

    private static final class Mapping implements EventMapping<Outer.Deep.Deepest> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(Outer.Deep.Deepest event) {
            return "deepest";
        }
    }
}
