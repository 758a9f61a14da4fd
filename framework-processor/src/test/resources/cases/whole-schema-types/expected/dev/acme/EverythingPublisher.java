package dev.acme;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Everything} to the topic {@code everythings}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class EverythingPublisher extends EventPublisher<Everything> {
    EverythingPublisher(Outlet<Everything> outlet) {
        super(outlet, "acme", "everythings");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code everythings}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Everything>(
                "everythings",
                Everything.class,
                "everythings",
                EverythingPublisher::new);
    }
}
