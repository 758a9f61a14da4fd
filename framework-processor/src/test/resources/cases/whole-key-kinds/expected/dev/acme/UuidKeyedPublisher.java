package dev.acme;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link UuidKeyed} to the topic {@code uuid-keys}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class UuidKeyedPublisher extends EventPublisher<UuidKeyed> {
    UuidKeyedPublisher(Outlet<UuidKeyed> outlet) {
        super(outlet, "acme", "uuid-keys");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code uuid-keys}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<UuidKeyed>(
                "uuid-keys",
                UuidKeyed.class,
                "uuid-keys",
                UuidKeyedPublisher::new);
    }

    @Override
    protected String key(UuidKeyed event) {
        return Objects.toString(event.id(), null);
    }
}
