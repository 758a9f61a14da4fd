package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link BoxedLongKeyed} to the topic {@code boxed-long-keys}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class BoxedLongKeyedPublisher extends EventPublisher<BoxedLongKeyed> {
    BoxedLongKeyedPublisher(Outlet<BoxedLongKeyed> outlet) {
        super(outlet, new Mapping());
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
                Map.of("boxed-long-keys", BoxedLongKeyed.class),
                BoxedLongKeyedPublisher::new);
    }

    private static final class Mapping implements EventMapping<BoxedLongKeyed> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(BoxedLongKeyed event) {
            return "boxed-long-keys";
        }

        @Override
        public String key(BoxedLongKeyed event) {
            return Objects.toString(event.id(), null);
        }
    }
}
