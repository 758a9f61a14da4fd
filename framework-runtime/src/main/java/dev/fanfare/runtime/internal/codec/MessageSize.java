package dev.fanfare.runtime.internal.codec;

import dev.fanfare.limits.Limits;
import dev.fanfare.runtime.PublishException;
import java.util.Map;

/** The limit on a message: body and attributes together, as SNS and SQS count them. */
public final class MessageSize {
    private MessageSize() {}

    /**
     * Counts the body's bytes and those of the attributes' names, types and values in UTF-8.
     *
     * @throws PublishException if they are more than the limit, naming the size and the limit
     */
    public static void check(String topic, byte[] body, Map<String, String> attributes) {
        // No character of a string is more than three bytes: nearly every message is known to fit without counting.
        if (body.length + mostBytes(attributes) <= Limits.MESSAGE_BYTES) {
            return;
        }
        long size = body.length + (long) attributes.size() * Limits.ATTRIBUTE_TYPE_BYTES;
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            size += Utf8.length(attribute.getKey()) + Utf8.length(attribute.getValue());
        }
        if (size > Limits.MESSAGE_BYTES) {
            throw new PublishException("The message for topic \"" + topic + "\" is " + size
                    + " bytes, body and attributes together; the limit is "
                    + Limits.MESSAGE_BYTES + " (" + (Limits.MESSAGE_BYTES >> 10)
                    + " KiB). Store what is large elsewhere and publish where it is.");
        }
    }

    private static long mostBytes(Map<String, String> attributes) {
        long characters = 0;
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            characters += attribute.getKey().length() + attribute.getValue().length();
        }
        return 3 * characters + (long) attributes.size() * Limits.ATTRIBUTE_TYPE_BYTES;
    }
}
