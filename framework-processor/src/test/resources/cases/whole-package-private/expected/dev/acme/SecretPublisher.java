package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Secret} to the topic {@code secrets}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class SecretPublisher extends EventPublisher<Secret> {
    SecretPublisher(Outlet<Secret> outlet) {
        super(outlet, new Mapping());
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code secrets}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Secret>(
                "secrets",
                Secret.class,
                Map.of("secrets", Secret.class),
                SecretPublisher::new);
    }

    private static final class Mapping implements EventMapping<Secret> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(Secret event) {
            return "secrets";
        }

        @Override
        public String key(Secret event) {
            return event.key();
        }
    }
}
