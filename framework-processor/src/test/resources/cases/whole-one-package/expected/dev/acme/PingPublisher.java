package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Ping} to the topic {@code pings}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class PingPublisher extends EventPublisher<Ping> {
    PingPublisher(Outlet<Ping> outlet) {
        super(outlet, new Mapping());
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code pings}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Ping>(
                "pings",
                Ping.class,
                Map.of("pings", Ping.class),
                PingPublisher::new);
    }

    private static final class Mapping implements EventMapping<Ping> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(Ping event) {
            return "pings";
        }
    }
}
