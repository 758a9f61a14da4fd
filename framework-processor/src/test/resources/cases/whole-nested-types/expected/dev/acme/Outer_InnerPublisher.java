package dev.acme;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Outer.Inner} to the topic {@code inners}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class Outer_InnerPublisher extends EventPublisher<Outer.Inner> {
    Outer_InnerPublisher(Outlet<Outer.Inner> outlet) {
        super(outlet, "acme", "inners");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code inners}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Outer.Inner>(
                "inners",
                Outer.Inner.class,
                "inners",
                Outer_InnerPublisher::new);
    }

    @Override
    protected String key(Outer.Inner event) {
        return event.key();
    }
}
