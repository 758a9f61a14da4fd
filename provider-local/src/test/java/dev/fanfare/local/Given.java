package dev.fanfare.local;

import dev.fanfare.Guarantee;
import dev.fanfare.runtime.Filter;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.OutboundMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Topologies and messages by hand. */
public final class Given {
    static final Duration ACK_DEADLINE = Duration.ofSeconds(30);
    static final Duration RETENTION = Duration.ofDays(7);
    static final Duration DEAD_LETTER_RETENTION = Duration.ofDays(14);

    private Given() {}

    static Topology topology(Topology.Topic topic, Topology.Subscription... subscriptions) {
        return new Topology("1.0", "test", List.of(topic), Arrays.asList(subscriptions), List.of(), Map.of());
    }

    public static Topology.Topic topic(String name) {
        return topic(name, Guarantee.AT_LEAST_ONCE, Optional.empty(), List.of(name));
    }

    static Topology.Topic orderedTopic(String name) {
        return topic(name, Guarantee.AT_LEAST_ONCE, Optional.of("key"), List.of(name));
    }

    static Topology.Topic exactlyOnceTopic(String name) {
        return topic(name, Guarantee.EXACTLY_ONCE, Optional.empty(), List.of(name));
    }

    static Topology.Topic sealedTopic(String name, String... eventNames) {
        return topic(name, Guarantee.AT_LEAST_ONCE, Optional.empty(), List.of(eventNames));
    }

    private static Topology.Topic topic(
            String name, Guarantee guarantee, Optional<String> orderingKey, List<String> eventNames) {
        return new Topology.Topic(
                name,
                Optional.empty(),
                guarantee,
                "test.Event",
                eventNames,
                orderingKey,
                List.of(),
                "{\"$ref\":\"#/schemas/test.Event\"}",
                List.of(),
                "test/Event.java#Event");
    }

    public static Topology.Subscription subscription(Topology.Topic topic, String name) {
        return subscription(topic, name, List.of(), Optional.empty(), RETENTION);
    }

    static Topology.Subscription filtered(Topology.Topic topic, String name, Filter.Condition condition) {
        return subscription(
                topic, name, List.of(), Optional.of(new Filter(condition.toString(), condition)), RETENTION);
    }

    static Topology.Subscription ofEvents(Topology.Topic topic, String name, String... eventNames) {
        return subscription(topic, name, List.of(eventNames), Optional.empty(), RETENTION);
    }

    static Topology.Subscription keeping(Topology.Topic topic, String name, Duration retention) {
        return subscription(topic, name, List.of(), Optional.empty(), retention);
    }

    /** Shorter leases than a manifest may have. */
    static Topology.Subscription leasing(Topology.Topic topic, String name, Duration ackDeadline) {
        return subscription(topic, name, List.of(), Optional.empty(), RETENTION, ackDeadline);
    }

    private static Topology.Subscription subscription(
            Topology.Topic topic, String name, List<String> eventNames, Optional<Filter> filter, Duration retention) {
        return subscription(topic, name, eventNames, filter, retention, ACK_DEADLINE);
    }

    private static Topology.Subscription subscription(
            Topology.Topic topic,
            String name,
            List<String> eventNames,
            Optional<Filter> filter,
            Duration retention,
            Duration ackDeadline) {
        return new Topology.Subscription(
                topic.name(),
                name,
                Optional.empty(),
                "test",
                "test.Handlers#handle",
                eventNames,
                filter,
                false,
                16,
                ackDeadline,
                Duration.ofMinutes(10),
                retention,
                new Topology.Retry(10, Duration.ofSeconds(10), Duration.ofMinutes(10), List.of()),
                new Topology.DeadLetterQueue(DEAD_LETTER_RETENTION),
                List.of(),
                "test/Handlers.java#handle");
    }

    public static OutboundMessage message(String id) {
        return message(id, Map.of("ce-id", id));
    }

    public static OutboundMessage message(String id, Map<String, String> attributes) {
        return new OutboundMessage(id, body(id), attributes, Optional.empty());
    }

    public static OutboundMessage keyed(String id, String key) {
        return new OutboundMessage(id, body(id), Map.of("ce-id", id), Optional.of(key));
    }

    static byte[] body(String text) {
        return ("{\"text\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8);
    }
}
