package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link LongKeyed} to the topic {@code long-keys}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class LongKeyedPublisher extends EventPublisher<LongKeyed> {
    LongKeyedPublisher(Outlet<LongKeyed> outlet) {
        super(outlet, new Mapping());
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code long-keys}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<LongKeyed>(
                "long-keys",
                LongKeyed.class,
                Map.of("long-keys", LongKeyed.class),
                LongKeyedPublisher::new);
    }

    private static final class Mapping implements EventMapping<LongKeyed> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(LongKeyed event) {
            return "long-keys";
        }

        @Override
        public String key(LongKeyed event) {
            return String.valueOf(event.id());
        }
    }
}
