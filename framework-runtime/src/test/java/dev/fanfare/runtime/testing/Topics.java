package dev.fanfare.runtime.testing;

import dev.fanfare.Guarantee;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.binding.TopicBinding;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Pieces of manifests. */
public final class Topics {
    private Topics() {}

    /** The schemas of the tests' events. */
    public static Map<String, String> schemas() {
        return new TreeMap<>(Map.of(
                "dev.fanfare.runtime.testing.Signup",
                "{\"type\":\"object\",\"properties\":{\"userId\":{\"type\":\"integer\"},\"plan\":{\"type\":[\"string\",\"null\"]},"
                        + "\"email\":{\"type\":\"string\"}},\"required\":[\"userId\",\"email\"]}",
                "dev.fanfare.runtime.testing.OrderEvent.OrderPlaced",
                "{\"type\":\"object\",\"properties\":{\"orderId\":{\"type\":\"string\"},\"amount\":{\"type\":\"integer\"}},"
                        + "\"required\":[\"orderId\",\"amount\"]}",
                "dev.fanfare.runtime.testing.OrderEvent.OrderCancelled",
                "{\"type\":\"object\",\"properties\":{\"orderId\":{\"type\":\"string\"}},\"required\":[\"orderId\"]}",
                "dev.fanfare.runtime.testing.Receipt",
                "{\"type\":\"object\",\"properties\":{\"text\":{\"type\":\"string\"}},\"required\":[\"text\"]}"));
    }

    /** A topic as its binding has it. */
    public static Topology.Topic topic(TopicBinding<?> binding, Optional<String> orderingKey) {
        return topic(binding, orderingKey, Guarantee.AT_LEAST_ONCE);
    }

    /** A topic as its binding has it. */
    public static Topology.Topic topic(TopicBinding<?> binding, Optional<String> orderingKey, Guarantee guarantee) {
        String event = binding.events().values().iterator().next().getCanonicalName();
        return new Topology.Topic(
                binding.topic(),
                Optional.empty(),
                guarantee,
                event,
                binding.events().keySet().stream().sorted().toList(),
                orderingKey,
                List.of(),
                "{\"$ref\":\"#/schemas/" + event + "\"}",
                List.of(),
                "dev/fanfare/runtime/testing/Bindings.java#" + binding.type().getSimpleName());
    }

    /** A subscription with the defaults of the annotations. */
    public static Topology.Subscription subscription(String topic, String name) {
        return new Topology.Subscription(
                topic,
                name,
                Optional.empty(),
                "desk",
                "dev.fanfare.runtime.testing.Desk#" + name,
                List.of(topic),
                Optional.empty(),
                false,
                16,
                Duration.ofSeconds(30),
                Duration.ofMinutes(10),
                Duration.ofDays(7),
                new Topology.Retry(10, Duration.ofSeconds(10), Duration.ofMinutes(10), List.of()),
                new Topology.DeadLetterQueue(Duration.ofDays(14)),
                List.of(),
                "dev/fanfare/runtime/testing/Desk.java#" + name);
    }
}
