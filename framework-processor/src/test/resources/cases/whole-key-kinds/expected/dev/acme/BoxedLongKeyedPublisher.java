package dev.acme;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link BoxedLongKeyed} to the topic {@code boxed-long-keys}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class BoxedLongKeyedPublisher extends EventPublisher<BoxedLongKeyed> {
    BoxedLongKeyedPublisher(Outlet<BoxedLongKeyed> outlet) {
        super(outlet, "acme", "boxed-long-keys");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code boxed-long-keys}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<BoxedLongKeyed>(
                "boxed-long-keys",
                BoxedLongKeyed.class,
                "boxed-long-keys",
                BoxedLongKeyedPublisher::new);
    }

    @Override
    protected String key(BoxedLongKeyed event) {
        return Objects.toString(event.id(), null);
    }
}
