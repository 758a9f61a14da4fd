package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Outer.Inner} to the topic {@code inners}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class Outer_InnerPublisher extends EventPublisher<Outer.Inner> {
    Outer_InnerPublisher(Outlet<Outer.Inner> outlet) {
        super(outlet, new Mapping());
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code inners}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Outer.Inner>(
                "inners",
                Outer.Inner.class,
                Map.of("inners", Outer.Inner.class),
                Outer_InnerPublisher::new);
    }

    private static final class Mapping implements EventMapping<Outer.Inner> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(Outer.Inner event) {
            return "inners";
        }

        @Override
        public String key(Outer.Inner event) {
            return event.key();
        }
    }
}
