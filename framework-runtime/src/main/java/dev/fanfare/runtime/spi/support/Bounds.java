package dev.fanfare.runtime.spi.support;

import dev.fanfare.limits.AmazonLimits;
import dev.fanfare.limits.Limits;
import dev.fanfare.limits.PubSubLimits;

/**
 * What a message may be. Immutable. Fanfare's limit on its size, on its id and on its key holds everywhere.
 *
 * @param attributes the most attributes
 * @param attributeName the most bytes of an attribute's name
 * @param names which names attributes may have
 * @param attributeValue the most bytes of an attribute's value; it may be empty: SNS refuses that, so its provider has to say
 *     it otherwise
 * @param attributeType bytes that count for each attribute beside its name and its value
 * @param xml whether body and values must be legal as XML text
 */
public record Bounds(
        int attributes, int attributeName, Names names, int attributeValue, int attributeType, boolean xml) {
    /** What every cloud takes. */
    public static final Bounds PORTABLE = new Bounds(
            Limits.ATTRIBUTES,
            Limits.ATTRIBUTE_NAME,
            Names.PORTABLE,
            Limits.ATTRIBUTE_VALUE_BYTES,
            Limits.ATTRIBUTE_TYPE_BYTES,
            true);

    /** What SNS and SQS take: an attribute's value is bounded by the message alone, and its type counts. */
    public static final Bounds AMAZON = new Bounds(
            AmazonLimits.ATTRIBUTES,
            AmazonLimits.ATTRIBUTE_NAME,
            Names.AMAZON,
            Limits.MESSAGE_BYTES,
            AmazonLimits.ATTRIBUTE_TYPE_BYTES,
            true);

    /** What Pub/Sub takes: its data is bytes. */
    public static final Bounds PUB_SUB = new Bounds(
            PubSubLimits.ATTRIBUTES,
            PubSubLimits.ATTRIBUTE_NAME_BYTES,
            Names.PUB_SUB,
            PubSubLimits.ATTRIBUTE_VALUE_BYTES,
            0,
            false);
}
