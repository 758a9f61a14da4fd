package dev.fanfare.runtime.internal.publish;

import dev.fanfare.limits.Limits;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.binding.EventMapping;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the attributes that make a message a CloudEvent 1.0 in binary mode, and then the event's own. */
final class Envelope implements EventMapping.AttributeSink {
    /** The attribute that holds the message's id. */
    static final String ID = "ce-id";

    /** The attribute that holds the event's name. */
    static final String TYPE = "ce-type";

    /** Those of every message. */
    private static final int ALWAYS = 4;

    private String[] pairs = new String[2 * ALWAYS];
    private int length;

    private Envelope(MessageId id, String service, String eventName) {
        put("ce-specversion", "1.0");
        put(ID, id.value());
        put("ce-source", "/" + service);
        put(TYPE, eventName);
    }

    static <E> Map<String, String> of(MessageId id, String service, E event, EventMapping<E> mapping) {
        Envelope envelope = new Envelope(id, service, mapping.eventName(event));
        mapping.attributes(event, envelope);
        String[] pairs = envelope.pairs;
        return new Attributes(envelope.length == pairs.length ? pairs : Arrays.copyOf(pairs, envelope.length));
    }

    @Override
    public void put(String name, @Nullable String value) {
        if (value != null) {
            if (length == pairs.length) {
                pairs = Arrays.copyOf(pairs, length + 2 * Limits.EVENT_ATTRIBUTES);
            }
            pairs[length++] = name;
            pairs[length++] = value;
        }
    }
}
