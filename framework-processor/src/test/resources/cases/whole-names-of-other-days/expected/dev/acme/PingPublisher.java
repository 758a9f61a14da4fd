package dev.acme;

import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.PublishResult;
import dev.fanfare.runtime.Publisher;
import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Ping} to the topic {@code pings}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class PingPublisher implements Publisher<Ping> {
    private static final EventMapping<Ping> MAPPING = new Mapping();

    private final Outlet<Ping> outlet;

    PingPublisher(Outlet<Ping> outlet) {
        this.outlet = outlet;
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

    @Override
    public MessageId publish(Ping event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(Ping event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends Ping> events) {
        return outlet.publishAll(events, MAPPING);
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
