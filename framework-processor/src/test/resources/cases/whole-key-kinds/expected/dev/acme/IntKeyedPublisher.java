package dev.acme;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link IntKeyed} to the topic {@code int-keys}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class IntKeyedPublisher extends EventPublisher<IntKeyed> {
    IntKeyedPublisher(Outlet<IntKeyed> outlet) {
        super(outlet, "acme", "int-keys");
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
                "int-keys",
                IntKeyedPublisher::new);
    }

    @Override
    protected String key(IntKeyed event) {
        return String.valueOf(event.id());
    }
}
