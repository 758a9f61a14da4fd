package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Secret} to the topic {@code other-secrets}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class OtherSecretsPublisher extends EventPublisher<Secret> implements OtherSecrets {
    OtherSecretsPublisher(Outlet<Secret> outlet) {
        super(outlet, new Mapping());
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code other-secrets}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Secret>(
                "other-secrets",
                OtherSecrets.class,
                Map.of("other-secrets", Secret.class),
                OtherSecretsPublisher::new);
    }

    private static final class Mapping implements EventMapping<Secret> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(Secret event) {
            return "other-secrets";
        }

        @Override
        public String key(Secret event) {
            return event.key();
        }
    }
}
