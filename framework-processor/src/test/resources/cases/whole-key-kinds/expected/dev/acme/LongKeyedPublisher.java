package dev.acme;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link LongKeyed} to the topic {@code long-keys}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class LongKeyedPublisher extends EventPublisher<LongKeyed> {
    LongKeyedPublisher(Outlet<LongKeyed> outlet) {
        super(outlet, "acme", "long-keys");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code long-keys}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<LongKeyed>(
                "long-keys",
                LongKeyed.class,
                "long-keys",
                LongKeyedPublisher::new);
    }

    @Override
    protected String key(LongKeyed event) {
        return String.valueOf(event.id());
    }
}
