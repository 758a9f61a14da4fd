package dev.acme;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link ByteKeyed} to the topic {@code byte-keys}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class ByteKeyedPublisher extends EventPublisher<ByteKeyed> {
    ByteKeyedPublisher(Outlet<ByteKeyed> outlet) {
        super(outlet, "acme", "byte-keys");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code byte-keys}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<ByteKeyed>(
                "byte-keys",
                ByteKeyed.class,
                "byte-keys",
                ByteKeyedPublisher::new);
    }

    @Override
    protected String key(ByteKeyed event) {
        return String.valueOf(event.id());
    }
}
