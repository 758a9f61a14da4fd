package dev.fanfare.gcp;

import com.google.protobuf.Duration;
import com.google.pubsub.v1.DeadLetterPolicy;
import com.google.pubsub.v1.ExpirationPolicy;
import com.google.pubsub.v1.Subscription;
import com.google.pubsub.v1.Topic;
import dev.fanfare.Guarantee;
import dev.fanfare.limits.PubSubLimits;
import dev.fanfare.runtime.Topology;
import java.util.Locale;

/** The resources as Pub/Sub is to have them. Immutable. */
record Definitions(Topology topology, ResourceNames names) {
    private static final int DEAD_LETTER_LEASE_SECONDS = 60;

    Topic topic(Topology.Topic topic) {
        return Topic.newBuilder()
                .setName(names.topic(topic.name()))
                .putLabels("fanfare-topic", label(topic.name()))
                .build();
    }

    /**
     * A subscription. It has no retry policy: Pub/Sub would put off also what is given back unstarted, and on top of the
     * delays that the deadlines keep. It always has a dead-letter policy, without which Pub/Sub counts no attempts; as a net
     * for consumers that end again and again, since what fails is dead-lettered before by Fanfare, with its reason.
     */
    Subscription subscription(Topology.Subscription subscription) {
        Topology.Topic topic = topology.topic(subscription.topic()).orElseThrow();
        return Subscription.newBuilder()
                .setName(names.subscription(subscription))
                .setTopic(names.topic(topic.name()))
                .setAckDeadlineSeconds((int) subscription.ackDeadline().toSeconds())
                .setEnableMessageOrdering(topic.ordered())
                .setEnableExactlyOnceDelivery(topic.guarantee() == Guarantee.EXACTLY_ONCE)
                .setFilter(FilterText.of(subscription))
                .setMessageRetentionDuration(seconds(subscription.retention()))
                .setExpirationPolicy(ExpirationPolicy.getDefaultInstance())
                .setDeadLetterPolicy(DeadLetterPolicy.newBuilder()
                        .setDeadLetterTopic(names.deadTopic(subscription))
                        .setMaxDeliveryAttempts(net(subscription.retry().maxAttempts())))
                .putLabels("fanfare-topic", label(subscription.topic()))
                .putLabels("fanfare-subscription", label(subscription.name()))
                .putLabels("fanfare-service", label(subscription.service()))
                .build();
    }

    /** Pub/Sub has 5 to 100. */
    static int net(int maxAttempts) {
        return Math.min(100, Math.max(5, maxAttempts + 2));
    }

    Topic deadTopic(Topology.Subscription subscription) {
        return Topic.newBuilder()
                .setName(names.deadTopic(subscription))
                .putLabels("fanfare-dead-letters-of", label(subscription.topic()))
                .putLabels("fanfare-subscription", label(subscription.name()))
                .build();
    }

    Subscription deadSubscription(Topology.Subscription subscription) {
        return Subscription.newBuilder()
                .setName(names.deadSubscription(subscription))
                .setTopic(names.deadTopic(subscription))
                .setAckDeadlineSeconds(DEAD_LETTER_LEASE_SECONDS)
                .setMessageRetentionDuration(seconds(subscription.deadLetter().retention()))
                .setExpirationPolicy(ExpirationPolicy.getDefaultInstance())
                .putLabels("fanfare-dead-letters-of", label(subscription.topic()))
                .putLabels("fanfare-subscription", label(subscription.name()))
                .build();
    }

    private static Duration seconds(java.time.Duration duration) {
        return Duration.newBuilder().setSeconds(duration.toSeconds()).build();
    }

    /** Small letters, digits, '_' and '-', and not too many. */
    private static String label(String text) {
        String legal = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "-");
        return legal.length() <= PubSubLimits.LABEL ? legal : legal.substring(0, PubSubLimits.LABEL);
    }
}
