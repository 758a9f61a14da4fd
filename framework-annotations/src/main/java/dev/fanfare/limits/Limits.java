package dev.fanfare.limits;

import java.time.Duration;

/** What Fanfare takes on every provider: what both clouds take, and its own rules. */
public final class Limits {
    /** Bytes of a message: body, and name, value and {@link #ATTRIBUTE_TYPE_BYTES} of each attribute. */
    public static final int MESSAGE_BYTES = Math.min(AmazonLimits.MESSAGE_BYTES, PubSubLimits.MESSAGE_BYTES);

    /** Bytes that each attribute takes beside its name and its value; Pub/Sub does not count them. */
    public static final int ATTRIBUTE_TYPE_BYTES = AmazonLimits.ATTRIBUTE_TYPE_BYTES;

    /** Attributes of a message, those of CloudEvents, {@code traceparent} and {@code ff-dead} included. */
    public static final int ATTRIBUTES = Math.min(AmazonLimits.ATTRIBUTES, PubSubLimits.ATTRIBUTES);

    /** Attributes of an event: ten, less those that Fanfare needs; and five that a filter may name, less {@code ce-type}. */
    public static final int EVENT_ATTRIBUTES = 4;

    /** Characters of an attribute's name; each is one byte. */
    public static final int ATTRIBUTE_NAME = Math.min(AmazonLimits.ATTRIBUTE_NAME, PubSubLimits.ATTRIBUTE_NAME_BYTES);

    /** Bytes of an attribute's value. SNS has no limit of its own. */
    public static final int ATTRIBUTE_VALUE_BYTES = PubSubLimits.ATTRIBUTE_VALUE_BYTES;

    /** Bytes of an ordering key. SNS takes 128 characters; its provider sends a hash of what is longer. */
    public static final int KEY_BYTES = PubSubLimits.KEY_BYTES;

    /** Characters of a message's id. Fanfare's own have 36. */
    public static final int ID = 256;

    /** Characters of the name of a topic, a subscription, an event or a service: a DNS label has as many (RFC 1035). */
    public static final int NAME = 63;

    /** Attributes that a filter names; one key of SNS is the event's name. */
    public static final int FILTER_ATTRIBUTES = AmazonLimits.FILTER_KEYS - 1;

    /** The numbers of values of all attributes that a filter names, multiplied. */
    public static final int FILTER_COMBINATIONS = AmazonLimits.FILTER_COMBINATIONS;

    /** Bytes of a filter as Pub/Sub writes it. */
    public static final int FILTER_BYTES = PubSubLimits.FILTER_BYTES;

    /** The shortest ack deadline. SQS has no such limit. */
    public static final Duration SHORTEST_ACK_DEADLINE = PubSubLimits.SHORTEST_ACK_DEADLINE;

    /** The longest ack deadline; SQS takes more. */
    public static final Duration LONGEST_ACK_DEADLINE = PubSubLimits.LONGEST_ACK_DEADLINE;

    /** The longest a handler may take: SQS keeps a message invisible no longer. */
    public static final Duration LONGEST_TIMEOUT = AmazonLimits.LONGEST_VISIBILITY;

    /** The shortest retention; SQS takes less. */
    public static final Duration SHORTEST_RETENTION = PubSubLimits.SHORTEST_RETENTION;

    /** The longest retention; Pub/Sub takes more. */
    public static final Duration LONGEST_RETENTION = AmazonLimits.LONGEST_RETENTION;

    /** The longest backoff, and the longest delay that a handler may choose; SQS takes more. */
    public static final Duration LONGEST_BACKOFF = PubSubLimits.LONGEST_BACKOFF;

    /** Attempts of a message. */
    public static final int ATTEMPTS = 100;

    /** Messages that one process handles at once, of one subscription. */
    public static final int CONCURRENCY = 1_000;

    /** For so long an {@code EXACTLY_ONCE} topic accepts a repeated id without delivering it. */
    public static final Duration DEDUPLICATION = AmazonLimits.DEDUPLICATION;

    private Limits() {}
}
