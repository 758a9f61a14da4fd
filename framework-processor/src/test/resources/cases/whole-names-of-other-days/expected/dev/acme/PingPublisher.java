package dev.acme;

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
        super(outlet, "acme", "pings");
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
                Map.of(
                        "pings", Ping.class,
                        "heartbeats", Ping.class),
                PingPublisher::new);
    }
}
