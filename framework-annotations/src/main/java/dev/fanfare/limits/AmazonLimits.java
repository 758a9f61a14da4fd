package dev.fanfare.limits;

import java.time.Duration;

/**
 * What Amazon SNS and SQS take, as their documentation says in November 2026. An SNS topic delivers raw to an SQS queue for
 * each subscription; both are of the kind FIFO for topics that are ordered or {@code EXACTLY_ONCE}.
 */
public final class AmazonLimits {
    /**
     * Bytes of a message, body and attributes together: the default of an SNS topic (docs.aws.amazon.com/sns,
     * large-message-payloads; a topic may be set to 1 MiB since September 2026).
     */
    public static final int MESSAGE_BYTES = 262_144;

    /**
     * Bytes that each attribute takes beside its name and its value, for its type is a part of it, and that is {@code String}
     * (docs.aws.amazon.com/sns, API MessageAttributeValue: "name, type, and value are included in the message size").
     */
    public static final int ATTRIBUTE_TYPE_BYTES = 6;

    /** Attributes of a message: SNS discards one with more that goes raw to SQS (…/sns, sns-message-attributes). */
    public static final int ATTRIBUTES = 10;

    /** Characters of an attribute's name, A-Z a-z 0-9 _ - and single dots inside (…/SQSDeveloperGuide, quotas-messages). */
    public static final int ATTRIBUTE_NAME = 256;

    /** Characters of the name of a queue, {@code .fifo} included (…/SQSDeveloperGuide, quotas-queues). */
    public static final int QUEUE_NAME = 80;

    /** Bytes of a message in a queue, the default as well (…/SQSDeveloperGuide, quotas-messages). */
    public static final int QUEUE_MESSAGE_BYTES = 1_048_576;

    /** Characters of the prefix of all names, by Fanfare's own rule: with it every topic's name fits. */
    public static final int NAME_PREFIX = 30;

    /** Characters of a managed policy of IAM, white space aside (…/IAM/UserGuide, reference_iam-quotas). */
    public static final int POLICY = 6_144;

    /** Messages of one receive, one publish or one delete (…/SQSDeveloperGuide, quotas-messages). */
    public static final int BATCH = 10;

    /**
     * Messages of a queue that are received and neither deleted nor visible again, about; of FIFO queues as many since
     * November 2024 (…/SQSDeveloperGuide, sqs-visibility-timeout and avoid-backlog-with-the-same-message-group-id).
     */
    public static final int IN_FLIGHT = 120_000;

    /** Visibility timeouts and delays are whole seconds (…/APIReference, API_ChangeMessageVisibility). */
    public static final Duration GRANULARITY = Duration.ofSeconds(1);

    /**
     * How long a message is invisible at most, from its receipt and however often it is extended; more is an error
     * (…/SQSDeveloperGuide, sqs-visibility-timeout).
     */
    public static final Duration LONGEST_VISIBILITY = Duration.ofHours(12);

    /** The shortest retention of a queue (…/SQSDeveloperGuide, quotas-messages). */
    public static final Duration SHORTEST_RETENTION = Duration.ofMinutes(1);

    /** The longest retention of a queue (same page). */
    public static final Duration LONGEST_RETENTION = Duration.ofDays(14);

    /** For so long a FIFO topic accepts a repeated id without delivering it (…/sns, fifo-message-dedup). */
    public static final Duration DEDUPLICATION = Duration.ofMinutes(5);

    /** Keys of a filter policy (…/sns, subscription-filter-policy-constraints). */
    public static final int FILTER_KEYS = 5;

    /** The product of the numbers of values of a filter policy's keys (same page). */
    public static final int FILTER_COMBINATIONS = 150;

    private AmazonLimits() {}
}
