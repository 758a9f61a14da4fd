package dev.fanfare.runtime.internal.publish;

import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.binding.EventMapping;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the attributes that make a message a CloudEvent 1.0 in binary mode, and then the event's own. */
final class Envelope implements EventMapping.AttributeSink {
    /** The attribute that holds the message's id. */
    static final String ID = "ce-id";

    /** The attribute that holds the event's name. */
    static final String TYPE = "ce-type";

    private final Map<String, String> attributes = new LinkedHashMap<>(16);

    private Envelope(MessageId id, String service, String eventName) {
        attributes.put("ce-specversion", "1.0");
        attributes.put(ID, id.value());
        attributes.put("ce-source", "/" + service);
        attributes.put(TYPE, eventName);
    }

    static <E> Map<String, String> of(MessageId id, String service, E event, EventMapping<E> mapping) {
        Envelope envelope = new Envelope(id, service, mapping.eventName(event));
        mapping.attributes(event, envelope);
        return Collections.unmodifiableMap(envelope.attributes);
    }

    @Override
    public void put(String name, @Nullable String value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }
}
