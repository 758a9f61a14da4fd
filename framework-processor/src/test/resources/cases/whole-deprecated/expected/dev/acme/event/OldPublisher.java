package dev.acme.event;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Old} to the topic {@code olds}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
@SuppressWarnings("deprecation")
public final class OldPublisher extends EventPublisher<Old> {
    OldPublisher(Outlet<Old> outlet) {
        super(outlet, "event", "olds");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code olds}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Old>(
                "olds",
                Old.class,
                "olds",
                OldPublisher::new);
    }
}
