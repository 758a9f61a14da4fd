package dev.acme;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link BoxedIntegerKeyed} to the topic {@code boxed-integer-keys}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class BoxedIntegerKeyedPublisher extends EventPublisher<BoxedIntegerKeyed> {
    BoxedIntegerKeyedPublisher(Outlet<BoxedIntegerKeyed> outlet) {
        super(outlet, "acme", "boxed-integer-keys");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code boxed-integer-keys}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<BoxedIntegerKeyed>(
                "boxed-integer-keys",
                BoxedIntegerKeyed.class,
                "boxed-integer-keys",
                BoxedIntegerKeyedPublisher::new);
    }

    @Override
    protected String key(BoxedIntegerKeyed event) {
        return Objects.toString(event.id(), null);
    }
}
