package dev.fanfare.infra.testing;

import dev.fanfare.Guarantee;
import dev.fanfare.runtime.Filter;
import dev.fanfare.runtime.Topology;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Topics and subscriptions for tests. */
public final class Given {
    private Given() {}

    /** A topic that the given services publish to. */
    public static Topology.Topic topic(String name, Guarantee guarantee, Optional<String> key, String... publishers) {
        return new Topology.Topic(
                name,
                Optional.empty(),
                guarantee,
                "app.Event",
                List.of(name),
                key,
                List.of(),
                "#/schemas/app.Event",
                List.of(publishers).stream()
                        .map(service -> new Topology.TopicPublisher(service, "direct"))
                        .toList(),
                "app/Event.java#Event");
    }

    /** Of topic {@code orders}. */
    public static Topology.Subscription subscription(List<String> eventNames, Optional<Filter> filter) {
        return subscription("orders", "ship", "shop", eventNames, filter);
    }

    /** Of everything, by the service {@code shop}. */
    public static Topology.Subscription subscription(String topic, String name) {
        return subscription(topic, name, "shop", List.of(), Optional.empty());
    }

    /** Any, with the defaults. */
    public static Topology.Subscription subscription(
            String topic, String name, String service, List<String> eventNames, Optional<Filter> filter) {
        return new Topology.Subscription(
                topic,
                name,
                Optional.empty(),
                service,
                "app.Shop#handle",
                eventNames,
                filter,
                false,
                16,
                Duration.ofSeconds(30),
                Duration.ofMinutes(10),
                Duration.ofDays(7),
                new Topology.Retry(10, Duration.ofSeconds(10), Duration.ofMinutes(10), List.of()),
                new Topology.DeadLetterQueue(Duration.ofDays(14)),
                List.of(),
                "app/Shop.java#handle");
    }
}
