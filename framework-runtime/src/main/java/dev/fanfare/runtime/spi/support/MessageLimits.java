package dev.fanfare.runtime.spi.support;

import dev.fanfare.limits.Limits;
import dev.fanfare.runtime.PublishException;
import dev.fanfare.runtime.spi.OutboundMessage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks what is published: by default against the limits that a message has on any cloud, so that what runs here runs there.
 * SNS and SQS bound size, names, number of attributes and characters; Pub/Sub bounds values and keys. Thread-safe; one for
 * each topic, which gets to know its attributes.
 */
public final class MessageLimits {
    private final String topic;
    private final Bounds bounds;
    private final KnownAttributes known = new KnownAttributes();

    /** What every cloud takes. */
    public MessageLimits(String topic) {
        this(topic, Bounds.PORTABLE);
    }

    /**
     * The limits of a topic.
     *
     * @param topic the topic's name
     * @param bounds what a message may be
     */
    public MessageLimits(String topic, Bounds bounds) {
        this.topic = topic;
        this.bounds = bounds;
    }

    /** Why the message cannot be accepted; null if it can. */
    @Nullable
    public PublishException check(OutboundMessage message) {
        String id = message.id();
        if (id.isEmpty() || id.length() > Limits.ID) {
            return refused("A message for topic \"" + topic + "\" has an id of " + id.length()
                    + " characters; an id has 1-" + Limits.ID + ".");
        }
        PublishException refusal = checkBody(message);
        if (refusal == null && message.key().isPresent()) {
            refusal = checkKey(message, message.key().get());
        }
        return refusal == null ? checkAttributes(message) : refusal;
    }

    private @Nullable PublishException checkBody(OutboundMessage message) {
        byte[] body = message.body();
        if (body.length == 0) {
            return refused(message, "has an empty body; a body has at least 1 byte");
        }
        if (body.length > Limits.MESSAGE_BYTES) {
            return tooLarge(message, body.length);
        }
        int illegal = bounds.xml() ? XmlText.illegalByte(body) : -1;
        return illegal < 0
                ? null
                : refused(
                        message,
                        "has a byte in its body, at index " + illegal + ", that is not legal XML text in UTF-8");
    }

    private @Nullable PublishException checkKey(OutboundMessage message, String key) {
        // Three bytes a character at most: short keys need no counting.
        int bytes = key.length() <= Limits.KEY_BYTES / 3 ? key.length() : key.getBytes(StandardCharsets.UTF_8).length;
        return bytes >= 1 && bytes <= Limits.KEY_BYTES
                ? null
                : refused(message, "has an ordering key of " + bytes + " bytes; a key has 1-" + Limits.KEY_BYTES);
    }

    private @Nullable PublishException checkAttributes(OutboundMessage message) {
        Map<String, String> attributes = message.attributes();
        if (attributes.size() > bounds.attributes()) {
            return refused(message, "has " + attributes.size() + " attributes; the limit is " + bounds.attributes());
        }
        int size = message.body().length + attributes.size() * bounds.attributeType();
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            String name = attribute.getKey();
            String value = attribute.getValue();
            if (known.has(name, value)) {
                size += nameLength(name) + value.length();
                continue;
            }
            int bytes = length(value);
            if (!isLegalName(name)) {
                return illegalName(message, name);
            }
            if (bytes < 0 || bytes > bounds.attributeValue()) {
                return illegalValue(message, name, bytes);
            }
            known.add(name, value, bytes);
            size += nameLength(name) + bytes;
        }
        return size <= Limits.MESSAGE_BYTES ? null : tooLarge(message, size);
    }

    /** The bytes of a value; the bitwise complement of an index if a character there is not allowed. */
    private int length(String value) {
        return bounds.xml() ? XmlText.legalLength(value) : value.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The bytes of a name: where names are plain, they are as many as its characters. */
    private int nameLength(String name) {
        return bounds.xml() ? name.length() : name.getBytes(StandardCharsets.UTF_8).length;
    }

    private boolean isLegalName(String name) {
        return known.hasName(name)
                || (!name.isEmpty()
                        && nameLength(name) <= bounds.attributeName()
                        && bounds.names().allow(name));
    }

    private PublishException illegalName(OutboundMessage message, String name) {
        return refused(
                message,
                "has an attribute named \"" + name.substring(0, Math.min(name.length(), 40)) + "\" (" + name.length()
                        + " characters); " + bounds.names().rule(bounds.attributeName()));
    }

    private PublishException illegalValue(OutboundMessage message, String name, int bytes) {
        return refused(
                message,
                bytes < 0
                        ? "has a character in attribute \"" + name + "\", at index " + ~bytes
                                + ", that is not legal XML text"
                        : "has an attribute \"" + name + "\" with a value of " + bytes + " bytes; a value has at most "
                                + bounds.attributeValue());
    }

    private PublishException tooLarge(OutboundMessage message, int size) {
        return refused(
                message,
                "is " + size + " bytes, body and attributes together; the limit is " + Limits.MESSAGE_BYTES + " ("
                        + (Limits.MESSAGE_BYTES >> 10)
                        + " KiB). Store what is large elsewhere and publish where it is");
    }

    private PublishException refused(OutboundMessage message, String what) {
        return refused("Message " + message.id() + " for topic \"" + topic + "\" " + what + ".");
    }

    private static PublishException refused(String text) {
        return new PublishException(text);
    }
}
