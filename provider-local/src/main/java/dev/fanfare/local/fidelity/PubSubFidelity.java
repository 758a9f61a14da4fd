package dev.fanfare.local.fidelity;

import dev.fanfare.Guarantee;
import dev.fanfare.limits.PubSubLimits;
import dev.fanfare.local.queue.Conduct;
import dev.fanfare.local.queue.Conduct.Late;
import dev.fanfare.local.queue.Conduct.Order;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.support.Bounds;
import java.time.Duration;
import java.util.List;

/**
 * As Google Pub/Sub.
 *
 * <ul>
 *   <li>A subscription without message ordering has no order. With it, when a message is delivered again all later ones of
 *       its key are, also those that were acknowledged (pubsub/docs/ordering); with exactly-once delivery as well,
 *       acknowledgements must come in order instead (pubsub/docs/exactly-once-delivery).
 *   <li>Attempts are 1 and the sum of nacks and lapsed leases (pubsub.proto, ReceivedMessage.delivery_attempt): a release is
 *       a nack and counts; what is delivered again because of one before it does not.
 *   <li>An outcome after the lease has lapsed is taken without effect, except with exactly-once delivery, where it fails
 *       (pubsub/docs/exactly-once-delivery).
 *   <li>A pull gives 1,000 messages at most (pubsub/quotas). Deadlines are whole seconds; Fanfare's own delays are held as
 *       such, for a retry policy has one backoff for all.
 *   <li>What a filter does not match is acknowledged by Pub/Sub, so it is in no backlog
 *       (pubsub/docs/subscription-message-filter).
 * </ul>
 *
 * <p>Pub/Sub delivers a repeated publish again, and may begin to count attempts anew when all subscribers have left. Fanfare
 * promises a window on {@code EXACTLY_ONCE} topics and attempts that rise, so both hold here.
 */
final class PubSubFidelity implements Fidelity {
    private final Chance chance;

    PubSubFidelity(Chance chance) {
        this.chance = chance;
    }

    @Override
    public Bounds bounds() {
        return Bounds.PUB_SUB;
    }

    @Override
    public boolean deduplicates(Topology.Topic topic) {
        return isExactlyOnce(topic);
    }

    private static boolean isExactlyOnce(Topology.Topic topic) {
        return topic.guarantee() == Guarantee.EXACTLY_ONCE;
    }

    @Override
    public Conduct conduct(Topology.Topic topic, Topology.Subscription subscription) {
        boolean exactlyOnce = isExactlyOnce(topic);
        Order ordered = exactlyOnce ? Order.GROUPS_IN_TURN : Order.GROUPS_REWOUND;
        return new Conduct(
                topic.ordered() ? ordered : Order.NONE,
                PubSubLimits.BATCH,
                Integer.MAX_VALUE,
                PubSubLimits.GRANULARITY.toMillis(),
                Long.MAX_VALUE,
                exactlyOnce ? Late.FAILS : Late.COMPLETES,
                chance.seed(subscription),
                exactlyOnce ? 0 : chance.duplicates());
    }

    @Override
    public List<String> problems(Topology topology) {
        Ranges ranges = new Ranges("Google Pub/Sub");
        for (Topology.Subscription subscription : topology.subscriptions()) {
            ranges.check(
                    subscription,
                    "retention",
                    subscription.retention(),
                    PubSubLimits.SHORTEST_RETENTION,
                    PubSubLimits.LONGEST_RETENTION);
            ranges.check(
                    subscription,
                    "dead-letter retention",
                    subscription.deadLetter().retention(),
                    PubSubLimits.SHORTEST_RETENTION,
                    PubSubLimits.LONGEST_RETENTION);
            ranges.check(
                    subscription,
                    "ack deadline",
                    subscription.ackDeadline(),
                    PubSubLimits.SHORTEST_ACK_DEADLINE,
                    PubSubLimits.LONGEST_ACK_DEADLINE);
            ranges.check(
                    subscription,
                    "longest backoff",
                    subscription.retry().maxBackoff(),
                    Duration.ZERO,
                    PubSubLimits.LONGEST_BACKOFF);
            ranges.count(
                    subscription,
                    "bytes in its filter",
                    FilterText.of(subscription).length(),
                    PubSubLimits.FILTER_BYTES);
        }
        return ranges.problems();
    }

    @Override
    public String greeting() {
        return "The local broker behaves as Google Pub/Sub. " + chance;
    }
}
