package dev.fanfare.local.fidelity;

import dev.fanfare.Guarantee;
import dev.fanfare.limits.AmazonLimits;
import dev.fanfare.local.queue.Conduct;
import dev.fanfare.local.queue.Conduct.Late;
import dev.fanfare.local.queue.Conduct.Order;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.support.Bounds;
import java.util.List;

/**
 * As Amazon SNS and SQS. An ordered or {@code EXACTLY_ONCE} topic and its queues are FIFO, any other is standard:
 *
 * <ul>
 *   <li>A standard queue has no order, and every receipt counts as an attempt, a release included (SQSDeveloperGuide,
 *       standard-queues; sqs-available-cloudwatch-metrics, ApproximateReceiveCount). Deleting with an old receipt handle
 *       succeeds and may not delete (APIReference, API_DeleteMessage).
 *   <li>A FIFO queue gives several messages of a group at once, in order, and none of the group until all of them are
 *       deleted or visible again (SQSDeveloperGuide, FIFO-queues-understanding-logic); an expired receipt handle is an error.
 *       A FIFO topic accepts a repeated id for five minutes without delivering it (sns, fifo-message-dedup). A message
 *       without a key is a group of its own.
 *   <li>A receive gives ten messages at most, and nothing while 120,000 are in flight, without an error on a long poll
 *       (sqs-visibility-timeout). Timeouts are whole seconds, and no message is invisible for more than 12 hours in all:
 *       the extension that would make it more is refused (same page).
 * </ul>
 *
 * <p>SQS also counts it as a receipt when a message of a group is received with one before it that fails. Fanfare promises as
 * many attempts as configured to each message, so here such a release does not count.
 */
final class AmazonFidelity implements Fidelity {
    private final Chance chance;

    AmazonFidelity(Chance chance) {
        this.chance = chance;
    }

    @Override
    public Bounds bounds() {
        return Bounds.AMAZON;
    }

    @Override
    public boolean deduplicates(Topology.Topic topic) {
        return isFifo(topic);
    }

    private static boolean isFifo(Topology.Topic topic) {
        return topic.ordered() || topic.guarantee() == Guarantee.EXACTLY_ONCE;
    }

    @Override
    public Conduct conduct(Topology.Topic topic, Topology.Subscription subscription) {
        boolean fifo = isFifo(topic);
        return new Conduct(
                fifo ? Order.GROUPS : Order.NONE,
                AmazonLimits.BATCH,
                AmazonLimits.IN_FLIGHT,
                AmazonLimits.GRANULARITY.toMillis(),
                AmazonLimits.LONGEST_VISIBILITY.toMillis(),
                fifo ? Late.FAILS : Late.ACKS_COMPLETE,
                chance.seed(subscription),
                chance.duplicates());
    }

    @Override
    public List<String> problems(Topology topology) {
        Ranges ranges = new Ranges("Amazon SQS");
        for (Topology.Subscription subscription : topology.subscriptions()) {
            ranges.check(
                    subscription,
                    "retention",
                    subscription.retention(),
                    AmazonLimits.SHORTEST_RETENTION,
                    AmazonLimits.LONGEST_RETENTION);
            ranges.check(
                    subscription,
                    "dead-letter retention",
                    subscription.deadLetter().retention(),
                    AmazonLimits.SHORTEST_RETENTION,
                    AmazonLimits.LONGEST_RETENTION);
            ranges.check(
                    subscription,
                    "ack deadline",
                    subscription.ackDeadline(),
                    AmazonLimits.GRANULARITY,
                    AmazonLimits.LONGEST_VISIBILITY);
            FilterPolicy policy = FilterPolicy.of(subscription);
            ranges.count(subscription, "keys in its filter policy", policy.keys(), AmazonLimits.FILTER_KEYS);
            ranges.count(
                    subscription,
                    "combinations of values in its filter policy",
                    policy.combinations(),
                    AmazonLimits.FILTER_COMBINATIONS);
        }
        return ranges.problems();
    }

    @Override
    public String greeting() {
        return "The local broker behaves as Amazon SNS and SQS. " + chance;
    }
}
