package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link IntKeyed} to the topic {@code int-keys}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class IntKeyedPublisher extends EventPublisher<IntKeyed> {
    IntKeyedPublisher(Outlet<IntKeyed> outlet) {
        super(outlet, new Mapping());
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code int-keys}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<IntKeyed>(
                "int-keys",
                IntKeyed.class,
                Map.of("int-keys", IntKeyed.class),
                IntKeyedPublisher::new);
    }

    private static final class Mapping implements EventMapping<IntKeyed> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(IntKeyed event) {
            return "int-keys";
        }

        @Override
        public String key(IntKeyed event) {
            return String.valueOf(event.id());
        }
    }
}
