package dev.fanfare.infra.terraform;

import dev.fanfare.Guarantee;
import dev.fanfare.runtime.Topology;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A topic and a subscription with everything there is: from their definitions comes what all resources of a kind share. */
final class Specimen {
    static final Topology.Topic TOPIC = new Topology.Topic(
            "topic",
            Optional.empty(),
            Guarantee.EXACTLY_ONCE,
            "Event",
            List.of("topic"),
            Optional.of("key"),
            List.of(),
            "#/schemas/Event",
            List.of(),
            "Event.java");

    static final Topology.Subscription SUBSCRIPTION = new Topology.Subscription(
            "topic",
            "subscription",
            Optional.empty(),
            "service",
            "Service#handle",
            List.of("event"),
            Optional.empty(),
            false,
            1,
            Duration.ofSeconds(30),
            Duration.ofMinutes(10),
            Duration.ofDays(7),
            new Topology.Retry(10, Duration.ofSeconds(10), Duration.ofMinutes(10), List.of()),
            new Topology.DeadLetterQueue(Duration.ofDays(14)),
            List.of(),
            "Service.java");

    private Specimen() {}
}
