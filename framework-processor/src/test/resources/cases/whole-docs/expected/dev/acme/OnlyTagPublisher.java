package dev.acme;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link OnlyTag} to the topic {@code tags}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class OnlyTagPublisher extends EventPublisher<OnlyTag> {
    OnlyTagPublisher(Outlet<OnlyTag> outlet) {
        super(outlet, "acme", "tags");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code tags}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<OnlyTag>(
                "tags",
                OnlyTag.class,
                "tags",
                OnlyTagPublisher::new);
    }
}
