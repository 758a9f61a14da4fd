package dev.fanfare.infra.gcp;

import dev.fanfare.Guarantee;
import dev.fanfare.limits.PubSubLimits;
import dev.fanfare.runtime.Topology;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** What the resources of a topology are to be like at Pub/Sub, whoever makes them. Pure. */
public final class PubSubDefinitions {
    private static final Duration DEAD_LETTER_LEASE = Duration.ofSeconds(60);

    private PubSubDefinitions() {}

    /**
     * A subscription, which never expires and has no retry policy: Pub/Sub would put off also what is given back unstarted, and
     * on top of the delays that the deadlines keep.
     *
     * @param ackDeadline whole seconds
     * @param ordered whether it keeps the order of keys
     * @param exactlyOnce whether it has exactly-once delivery
     * @param filter what it wants, empty for everything
     * @param retention how long what is not acknowledged is kept
     * @param deliveryAttempts after how many Pub/Sub itself dead-letters; empty for a subscription of dead letters
     */
    public record Subscription(
            Duration ackDeadline,
            boolean ordered,
            boolean exactlyOnce,
            String filter,
            Duration retention,
            OptionalInt deliveryAttempts,
            Map<String, String> labels) {}

    /** The labels of a topic. */
    public static Map<String, String> labels(Topology.Topic topic) {
        return new TreeMap<>(Map.of("fanfare-topic", label(topic.name())));
    }

    /**
     * The subscription's own. It always has a dead-letter policy, without which Pub/Sub counts no attempts; as a net for
     * consumers that end again and again, since what fails is dead-lettered before by Fanfare, with its reason.
     */
    public static Subscription subscription(Topology.Topic topic, Topology.Subscription subscription) {
        return new Subscription(
                subscription.ackDeadline(),
                topic.ordered(),
                topic.guarantee() == Guarantee.EXACTLY_ONCE,
                FilterText.of(subscription),
                subscription.retention(),
                OptionalInt.of(deliveryAttempts(subscription.retry().maxAttempts())),
                new TreeMap<>(Map.of(
                        "fanfare-topic", label(subscription.topic()),
                        "fanfare-subscription", label(subscription.name()),
                        "fanfare-service", label(subscription.service()))));
    }

    /** The subscription of its dead letters. */
    public static Subscription deadLetters(Topology.Subscription subscription) {
        return new Subscription(
                DEAD_LETTER_LEASE,
                false,
                false,
                "",
                subscription.deadLetter().retention(),
                OptionalInt.empty(),
                deadLetterLabels(subscription));
    }

    /** The labels of the topic of its dead letters, and of the subscription of that. */
    public static Map<String, String> deadLetterLabels(Topology.Subscription subscription) {
        return new TreeMap<>(Map.of(
                "fanfare-dead-letters-of", label(subscription.topic()),
                "fanfare-subscription", label(subscription.name()),
                "fanfare-service", label(subscription.service())));
    }

    /** Two more than Fanfare's own; Pub/Sub has 5 to 100. */
    public static int deliveryAttempts(int maxAttempts) {
        return Math.min(PubSubLimits.MOST_ATTEMPTS, Math.max(PubSubLimits.LEAST_ATTEMPTS, maxAttempts + 2));
    }

    /** Small letters, digits, '_' and '-', and not too many. */
    private static String label(String text) {
        String legal = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "-");
        return legal.length() <= PubSubLimits.LABEL ? legal : legal.substring(0, PubSubLimits.LABEL);
    }
}
