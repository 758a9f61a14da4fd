package dev.fanfare.aws;

import dev.fanfare.Guarantee;
import dev.fanfare.runtime.Filter;
import dev.fanfare.runtime.Topology;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Topics and subscriptions for tests. */
final class Given {
    private Given() {}

    static Topology.Topic topic(String name, Guarantee guarantee, Optional<String> key) {
        return new Topology.Topic(
                name,
                Optional.empty(),
                guarantee,
                "app.Event",
                List.of(name),
                key,
                List.of(),
                "#/schemas/app.Event",
                List.of(),
                "app/Event.java#Event");
    }

    static Topology.Subscription subscription(List<String> eventNames, Optional<Filter> filter) {
        return subscription("orders", "ship", eventNames, filter);
    }

    static Topology.Subscription subscription(String topic, String name) {
        return subscription(topic, name, List.of(), Optional.empty());
    }

    private static Topology.Subscription subscription(
            String topic, String name, List<String> eventNames, Optional<Filter> filter) {
        return new Topology.Subscription(
                topic,
                name,
                Optional.empty(),
                "shop",
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
