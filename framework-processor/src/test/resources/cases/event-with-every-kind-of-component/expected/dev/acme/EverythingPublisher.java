package dev.acme;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Everything} to the topic {@code everything}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class EverythingPublisher extends EventPublisher<Everything> {
    EverythingPublisher(Outlet<Everything> outlet) {
        super(outlet, "acme", "everything");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code everything}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Everything>(
                "everything",
                Everything.class,
                "everything",
                EverythingPublisher::new);
    }

    @Override
    protected String key(Everything event) {
        return Objects.toString(event.id(), null);
    }
}
