package dev.fanfare.limits;

import java.time.Duration;

/** What Google Pub/Sub takes, as its documentation says in November 2026. */
public final class PubSubLimits {
    /** Bytes of a message's data, and of a publish request (cloud.google.com/pubsub/quotas, resource limits). */
    public static final int MESSAGE_BYTES = 10_000_000;

    /** Attributes of a message (same page). */
    public static final int ATTRIBUTES = 100;

    /** Bytes of an attribute's name, which does not begin with {@code goog} (same page; PubsubMessage). */
    public static final int ATTRIBUTE_NAME_BYTES = 256;

    /** Bytes of an attribute's value (same page). */
    public static final int ATTRIBUTE_VALUE_BYTES = 1_024;

    /** Bytes of an ordering key (same page). */
    public static final int KEY_BYTES = 1_024;

    /** Messages of one pull or one publish (same page). */
    public static final int BATCH = 1_000;

    /** The shortest ack deadline of a subscription (pubsub.proto, Subscription.ack_deadline_seconds). */
    public static final Duration SHORTEST_ACK_DEADLINE = Duration.ofSeconds(10);

    /** The longest ack deadline (same). */
    public static final Duration LONGEST_ACK_DEADLINE = Duration.ofMinutes(10);

    /** Ack deadlines are whole seconds (same). */
    public static final Duration GRANULARITY = Duration.ofSeconds(1);

    /** The longest backoff (pubsub.proto, RetryPolicy). */
    public static final Duration LONGEST_BACKOFF = Duration.ofMinutes(10);

    /** The shortest retention of a subscription (pubsub.proto, Subscription.message_retention_duration). */
    public static final Duration SHORTEST_RETENTION = Duration.ofMinutes(10);

    /** The longest retention of a subscription (same). */
    public static final Duration LONGEST_RETENTION = Duration.ofDays(31);

    /** The fewest delivery attempts of a dead-letter policy (pubsub.proto, DeadLetterPolicy). */
    public static final int LEAST_ATTEMPTS = 5;

    /** The most delivery attempts of a dead-letter policy (same). */
    public static final int MOST_ATTEMPTS = 100;

    /** Bytes of a filter (cloud.google.com/pubsub/docs/subscription-message-filter). */
    public static final int FILTER_BYTES = 256;

    /** Characters of a label's value (cloud.google.com/resource-manager/docs/labels-overview). */
    public static final int LABEL = 63;

    private PubSubLimits() {}
}
