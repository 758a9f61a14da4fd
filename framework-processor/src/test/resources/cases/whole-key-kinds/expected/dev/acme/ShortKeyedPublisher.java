package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link ShortKeyed} to the topic {@code short-keys}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class ShortKeyedPublisher extends EventPublisher<ShortKeyed> {
    ShortKeyedPublisher(Outlet<ShortKeyed> outlet) {
        super(outlet, new Mapping());
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code short-keys}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<ShortKeyed>(
                "short-keys",
                ShortKeyed.class,
                Map.of("short-keys", ShortKeyed.class),
                ShortKeyedPublisher::new);
    }

    private static final class Mapping implements EventMapping<ShortKeyed> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(ShortKeyed event) {
            return "short-keys";
        }

        @Override
        public String key(ShortKeyed event) {
            return String.valueOf(event.id());
        }
    }
}
