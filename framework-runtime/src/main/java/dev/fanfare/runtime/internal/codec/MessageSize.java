package dev.fanfare.runtime.internal.codec;

import dev.fanfare.runtime.PublishException;
import java.util.Map;

/** The limit on a message: 256 KiB, body and attributes together, as SNS and SQS count it. */
public final class MessageSize {
    /** The most bytes of a message. */
    static final int LIMIT = 262_144;

    private MessageSize() {}

    /**
     * Counts the body's bytes and those of the attributes' names and values in UTF-8.
     *
     * @throws PublishException if they are more than the limit, naming the size and the limit
     */
    public static void check(String topic, byte[] body, Map<String, String> attributes) {
        // No character of a string is more than three bytes: nearly every message is known to fit without counting.
        if (body.length + 3L * characters(attributes) <= LIMIT) {
            return;
        }
        long size = body.length;
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            size += Utf8.length(attribute.getKey()) + Utf8.length(attribute.getValue());
        }
        if (size > LIMIT) {
            throw new PublishException("The message for topic \"" + topic + "\" is " + size
                    + " bytes, body and attributes together; the limit is " + LIMIT
                    + " (256 KiB). Store what is large elsewhere and publish where it is.");
        }
    }

    private static long characters(Map<String, String> attributes) {
        long characters = 0;
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            characters += attribute.getKey().length() + attribute.getValue().length();
        }
        return characters;
    }
}
