package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link BoxedIntegerKeyed} to the topic {@code boxed-integer-keys}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class BoxedIntegerKeyedPublisher extends EventPublisher<BoxedIntegerKeyed> {
    BoxedIntegerKeyedPublisher(Outlet<BoxedIntegerKeyed> outlet) {
        super(outlet, new Mapping());
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
                Map.of("boxed-integer-keys", BoxedIntegerKeyed.class),
                BoxedIntegerKeyedPublisher::new);
    }

    private static final class Mapping implements EventMapping<BoxedIntegerKeyed> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(BoxedIntegerKeyed event) {
            return "boxed-integer-keys";
        }

        @Override
        public String key(BoxedIntegerKeyed event) {
            return Objects.toString(event.id(), null);
        }
    }
}
