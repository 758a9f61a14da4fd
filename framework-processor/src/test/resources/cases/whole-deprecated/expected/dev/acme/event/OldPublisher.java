package dev.acme.event;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Old} to the topic {@code olds}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
@SuppressWarnings("deprecation")
public final class OldPublisher extends EventPublisher<Old> {
    OldPublisher(Outlet<Old> outlet) {
        super(outlet, new Mapping());
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code olds}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Old>(
                "olds",
                Old.class,
                Map.of("olds", Old.class),
                OldPublisher::new);
    }

    private static final class Mapping implements EventMapping<Old> {
        @Override
        public String service() {
            return "event";
        }

        @Override
        public String eventName(Old event) {
            return "olds";
        }
    }
}
