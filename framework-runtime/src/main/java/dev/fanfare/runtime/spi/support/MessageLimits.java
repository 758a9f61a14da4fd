package dev.fanfare.runtime.spi.support;

import dev.fanfare.runtime.PublishException;
import dev.fanfare.runtime.spi.OutboundMessage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The limits that a message has on every cloud, so that what runs here runs there: SNS and SQS bound size, names, number of
 * attributes and characters; Pub/Sub bounds values and keys. Immutable.
 *
 * @param topic the topic's name
 */
public record MessageLimits(String topic) {
    /** Bytes of body, attribute names and attribute values together: the default of SNS, 256 KiB. */
    public static final int SIZE = 262_144;

    /** SNS discards a raw message with more. */
    public static final int ATTRIBUTES = 10;

    /** Characters of an attribute's name, and of an id. */
    public static final int NAME = 256;

    /** Bytes of an attribute's value, which may be empty: SNS refuses that, so its provider has to say it otherwise. */
    public static final int VALUE = 1_024;

    /** The characters of an attribute's name. */
    private static final boolean[] IN_NAME = new boolean[128];

    static {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."
                .chars()
                .forEach(c -> IN_NAME[c] = true);
    }

    /** Bytes of an ordering key. */
    public static final int KEY = 1_024;

    /** Why the message cannot be accepted; null if it can. */
    @Nullable
    public PublishException check(OutboundMessage message) {
        String id = message.id();
        if (id.isEmpty() || id.length() > NAME) {
            return refused("A message for topic \"" + topic + "\" has an id of " + id.length()
                    + " characters; an id has 1-" + NAME + ".");
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
        if (body.length > SIZE) {
            return tooLarge(message, body.length);
        }
        int illegal = XmlText.illegalByte(body);
        return illegal < 0
                ? null
                : refused(
                        message,
                        "has a byte in its body, at index " + illegal + ", that is not legal XML text in UTF-8");
    }

    private @Nullable PublishException checkKey(OutboundMessage message, String key) {
        // Three bytes a character at most: short keys need no counting.
        int bytes = key.length() <= KEY / 3 ? key.length() : key.getBytes(StandardCharsets.UTF_8).length;
        return bytes >= 1 && bytes <= KEY
                ? null
                : refused(message, "has an ordering key of " + bytes + " bytes; a key has 1-" + KEY);
    }

    private @Nullable PublishException checkAttributes(OutboundMessage message) {
        Map<String, String> attributes = message.attributes();
        if (attributes.size() > ATTRIBUTES) {
            return refused(message, "has " + attributes.size() + " attributes; the limit is " + ATTRIBUTES);
        }
        int size = message.body().length;
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            int bytes = XmlText.legalLength(attribute.getValue());
            if (!isLegalName(attribute.getKey())) {
                return illegalName(message, attribute.getKey());
            }
            if (bytes < 0 || bytes > VALUE) {
                return illegalValue(message, attribute.getKey(), bytes);
            }
            size += attribute.getKey().length() + bytes;
        }
        return size <= SIZE ? null : tooLarge(message, size);
    }

    private static boolean isLegalName(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!isLegalInName(name.charAt(i))) {
                return false;
            }
        }
        return !name.isEmpty() && name.length() <= NAME;
    }

    private static boolean isLegalInName(char c) {
        return c < IN_NAME.length && IN_NAME[c];
    }

    private PublishException illegalName(OutboundMessage message, String name) {
        return refused(
                message,
                "has an attribute named \"" + name.substring(0, Math.min(name.length(), 40)) + "\" (" + name.length()
                        + " characters); a name has 1-" + NAME + " of the characters A-Z a-z 0-9 _ . -");
    }

    private PublishException illegalValue(OutboundMessage message, String name, int bytes) {
        return refused(
                message,
                bytes < 0
                        ? "has a character in attribute \"" + name + "\", at index " + ~bytes
                                + ", that is not legal XML text"
                        : "has an attribute \"" + name + "\" with a value of " + bytes + " bytes; a value has at most "
                                + VALUE);
    }

    private PublishException tooLarge(OutboundMessage message, int size) {
        return refused(
                message,
                "is " + size + " bytes, body and attributes together; the limit is " + SIZE
                        + " (256 KiB). Store what is large elsewhere and publish where it is");
    }

    private PublishException refused(OutboundMessage message, String what) {
        return refused("Message " + message.id() + " for topic \"" + topic + "\" " + what + ".");
    }

    private static PublishException refused(String text) {
        return new PublishException(text);
    }
}
