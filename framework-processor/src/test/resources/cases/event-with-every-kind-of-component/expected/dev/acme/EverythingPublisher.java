package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Everything} to the topic {@code everything}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class EverythingPublisher extends EventPublisher<Everything> {
    EverythingPublisher(Outlet<Everything> outlet) {
        super(outlet, new Mapping());
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
                Map.of("everything", Everything.class),
                EverythingPublisher::new);
    }

    private static final class Mapping implements EventMapping<Everything> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(Everything event) {
            return "everything";
        }

        @Override
        public String key(Everything event) {
            return Objects.toString(event.id(), null);
        }
    }
}
