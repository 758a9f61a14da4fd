package dev.fanfare.local.record;

import dev.fanfare.runtime.spi.OutboundMessage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is stored, once for all subscriptions.
 *
 * @param number its place in its topic
 * @param acceptedAt in milliseconds of the time source
 * @param only the subscriptions that get it, by number; null if all do that there were
 */
public record Stored(OutboundMessage message, long number, long acceptedAt, long @Nullable [] only) {
    private static final int EVERYBODY = -1;

    public boolean isFor(long subscription) {
        if (only == null) {
            return true;
        }
        for (long each : only) {
            if (each == subscription) {
                return true;
            }
        }
        return false;
    }

    public byte[] content() {
        RecordWriter content = new RecordWriter(message.body().length + 400).number(acceptedAt);
        if (only == null) {
            content.number(EVERYBODY);
        } else {
            content.number(only.length);
            for (long each : only) {
                content.number(each);
            }
        }
        write(message, content);
        return content.content();
    }

    public static Stored read(long number, byte[] content) {
        RecordReader reader = new RecordReader(content);
        long acceptedAt = reader.number();
        long @Nullable [] only = recipients(reader);
        return new Stored(read(reader), number, acceptedAt, only);
    }

    private static long @Nullable [] recipients(RecordReader reader) {
        int count = reader.smallNumber();
        if (count == EVERYBODY) {
            return null;
        }
        long[] only = new long[count];
        for (int i = 0; i < count; i++) {
            only[i] = reader.number();
        }
        return only;
    }

    public static void write(OutboundMessage message, RecordWriter content) {
        content.text(message.id()).flag(message.key().isPresent());
        message.key().ifPresent(content::text);
        content.number(message.attributes().size());
        message.attributes().forEach((name, value) -> content.text(name).text(value));
        content.bytes(message.body());
    }

    public static OutboundMessage read(RecordReader content) {
        String id = content.text();
        Optional<String> key = content.flag() ? Optional.of(content.text()) : Optional.empty();
        int count = content.smallNumber();
        Map<String, String> attributes = new HashMap<>(count * 2);
        for (int i = 0; i < count; i++) {
            attributes.put(content.text(), content.text());
        }
        return new OutboundMessage(id, content.bytes(), Map.copyOf(attributes), key);
    }
}
