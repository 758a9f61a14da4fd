package dev.acme;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Drawing} to the topic {@code drawings}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class DrawingPublisher extends EventPublisher<Drawing> {
    DrawingPublisher(Outlet<Drawing> outlet) {
        super(outlet, "acme", "drawings");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code drawings}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Drawing>(
                "drawings",
                Drawing.class,
                "drawings",
                DrawingPublisher::new);
    }
}
