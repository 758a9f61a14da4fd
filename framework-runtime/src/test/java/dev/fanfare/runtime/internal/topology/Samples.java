package dev.fanfare.runtime.internal.topology;

import dev.fanfare.runtime.Filter;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.testing.Bindings;
import dev.fanfare.runtime.testing.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fragments of the tests. */
final class Samples {
    private Samples() {}

    /** Everything that a manifest can have. */
    static Topology full() {
        Filter filter = new Filter(
                "plan IN ('a', 'b') AND NOT (EXISTS trial AND plan PREFIX 'x')",
                new Filter.And(List.of(
                        new Filter.In("plan", List.of("a", "b")),
                        new Filter.Not(
                                new Filter.And(List.of(new Filter.Exists("trial"), new Filter.Prefix("plan", "x")))))));
        Topology.Topic plain = Topics.topic(Bindings.SIGNUPS, Optional.of("userId"));
        return new Topology(
                "1.0",
                "shop",
                List.of(new Topology.Topic(
                        plain.name(),
                        Optional.of("A \"user\" has signed up.\nReally."),
                        plain.guarantee(),
                        plain.event(),
                        plain.eventNames(),
                        plain.orderingKey(),
                        List.of(new Topology.Attribute("plan", "plan", "string")),
                        plain.schema(),
                        List.of(new Topology.TopicPublisher("user", "direct")),
                        plain.source())),
                List.of(new Topology.Subscription(
                        "signups",
                        "welcome",
                        Optional.of("Greets."),
                        "email",
                        "a.b.Emails#welcome",
                        List.of("signups"),
                        Optional.of(filter),
                        true,
                        8,
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(10),
                        Duration.ofDays(7),
                        new Topology.Retry(10, Duration.ofMillis(250), Duration.ofMinutes(10), List.of("a.b.Never")),
                        new Topology.DeadLetterQueue(Duration.ofDays(14)),
                        List.of("signups"),
                        "a/b/Emails.java#welcome")),
                List.of(
                        new Topology.Service(
                                "email", Optional.of("Mail."), List.of("signups"), List.of("signups/welcome")),
                        new Topology.Service("user", Optional.empty(), List.of("signups"), List.of())),
                Map.copyOf(Topics.schemas()));
    }

    static Topology fragment(String module, List<Topology.Topic> topics, List<Topology.Subscription> subscriptions) {
        return new Topology("1.0", module, topics, subscriptions, List.of(), Map.of());
    }

    static Topology.Service service(String name, List<String> publishes) {
        return new Topology.Service(name, Optional.empty(), publishes, List.of());
    }
}
