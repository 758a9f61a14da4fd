package dev.acme;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Outer.Deep.Deepest} to the topic {@code deepest}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class Outer_Deep_DeepestPublisher extends EventPublisher<Outer.Deep.Deepest> {
    Outer_Deep_DeepestPublisher(Outlet<Outer.Deep.Deepest> outlet) {
        super(outlet, "acme", "deepest");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code deepest}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Outer.Deep.Deepest>(
                "deepest",
                Outer.Deep.Deepest.class,
                "deepest",
                Outer_Deep_DeepestPublisher::new);
    }
}
