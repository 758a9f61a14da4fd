package dev.acme;

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
        super(outlet, "acme", "other-secrets");
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

    @Override
    protected String key(Secret event) {
        return event.key();
    }
}
