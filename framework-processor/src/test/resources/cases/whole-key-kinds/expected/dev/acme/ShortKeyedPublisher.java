package dev.acme;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link ShortKeyed} to the topic {@code short-keys}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class ShortKeyedPublisher extends EventPublisher<ShortKeyed> {
    ShortKeyedPublisher(Outlet<ShortKeyed> outlet) {
        super(outlet, "acme", "short-keys");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code short-keys}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<ShortKeyed>(
                "short-keys",
                ShortKeyed.class,
                "short-keys",
                ShortKeyedPublisher::new);
    }

    @Override
    protected String key(ShortKeyed event) {
        return String.valueOf(event.id());
    }
}
