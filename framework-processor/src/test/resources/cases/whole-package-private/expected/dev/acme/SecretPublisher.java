package dev.acme;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Secret} to the topic {@code secrets}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class SecretPublisher extends EventPublisher<Secret> {
    SecretPublisher(Outlet<Secret> outlet) {
        super(outlet, "acme", "secrets");
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
                "secrets",
                SecretPublisher::new);
    }

    @Override
    protected String key(Secret event) {
        return event.key();
    }
}
