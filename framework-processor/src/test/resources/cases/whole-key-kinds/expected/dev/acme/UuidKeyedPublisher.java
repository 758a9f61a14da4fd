package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link UuidKeyed} to the topic {@code uuid-keys}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class UuidKeyedPublisher extends EventPublisher<UuidKeyed> {
    UuidKeyedPublisher(Outlet<UuidKeyed> outlet) {
        super(outlet, new Mapping());
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code uuid-keys}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<UuidKeyed>(
                "uuid-keys",
                UuidKeyed.class,
                Map.of("uuid-keys", UuidKeyed.class),
                UuidKeyedPublisher::new);
    }

    private static final class Mapping implements EventMapping<UuidKeyed> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(UuidKeyed event) {
            return "uuid-keys";
        }

        @Override
        public String key(UuidKeyed event) {
            return Objects.toString(event.id(), null);
        }
    }
}
