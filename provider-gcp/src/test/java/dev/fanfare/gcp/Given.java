package dev.fanfare.gcp;

import dev.fanfare.Guarantee;
import dev.fanfare.runtime.Filter;
import dev.fanfare.runtime.Topology;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Topologies of the tests. */
final class Given {
    private Given() {}

    static Topology.Subscription subscription(String topic, String name) {
        return subscription(topic, name, List.of(), Optional.empty());
    }

    static Topology.Subscription subscription(
            String topic, String name, List<String> eventNames, Optional<Filter> filter) {
        return subscription(topic, name, eventNames, filter, Duration.ofSeconds(30), 10);
    }

    /** One with a longer lease and more attempts. */
    static Topology.Subscription patient(String topic, String name) {
        return subscription(topic, name, List.of(), Optional.empty(), Duration.ofSeconds(60), 20);
    }

    private static Topology.Subscription subscription(
            String topic, String name, List<String> eventNames, Optional<Filter> filter, Duration lease, int attempts) {
        return new Topology.Subscription(
                topic,
                name,
                Optional.empty(),
                "Mail.Room",
                "dev.fanfare.gcp.Given#handle",
                eventNames,
                filter,
                false,
                16,
                lease,
                Duration.ofMinutes(10),
                Duration.ofDays(7),
                new Topology.Retry(attempts, Duration.ofSeconds(10), Duration.ofMinutes(10), List.of()),
                new Topology.DeadLetterQueue(Duration.ofDays(14)),
                List.of(),
                "Given.java#handle");
    }

    static Topology topology(String topic, String... subscriptions) {
        return topology(topic, Guarantee.AT_LEAST_ONCE, Optional.empty(), subscriptions);
    }

    static Topology ordered(String topic, String... subscriptions) {
        return topology(topic, Guarantee.AT_LEAST_ONCE, Optional.of("walker"), subscriptions);
    }

    static Topology once(String topic, String... subscriptions) {
        return topology(topic, Guarantee.EXACTLY_ONCE, Optional.empty(), subscriptions);
    }

    private static Topology topology(
            String topic, Guarantee guarantee, Optional<String> orderingKey, String... subscriptions) {
        return new Topology(
                "1.0",
                "dev.fanfare.gcp",
                List.of(topic(topic, guarantee, orderingKey)),
                Arrays.stream(subscriptions)
                        .map(name -> subscription(topic, name))
                        .toList(),
                List.of(),
                Map.of());
    }

    private static Topology.Topic topic(String name, Guarantee guarantee, Optional<String> orderingKey) {
        return new Topology.Topic(
                name,
                Optional.empty(),
                guarantee,
                "dev.fanfare.gcp.Given",
                List.of(name),
                orderingKey,
                List.of(),
                "#/schemas/dev.fanfare.gcp.Given",
                List.of(),
                "Given.java#Given");
    }
}
