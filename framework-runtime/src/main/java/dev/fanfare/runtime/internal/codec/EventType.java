package dev.fanfare.runtime.internal.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.fanfare.runtime.PublishException;
import java.io.IOException;

/** Writes and reads the events of one class. Thread-safe. */
final class EventType<T> {
    private final String topic;
    private final Class<T> type;
    private final ObjectWriter writer;
    private final ObjectWriter escaping;
    private final ObjectReader reader;

    EventType(String topic, Class<T> type, EventJson json) {
        this.topic = topic;
        this.type = type;
        this.writer = json.writer(type);
        this.escaping = writer.with(new XmlEscapes());
        this.reader = json.reader(type);
    }

    /** Whether an event is of the class, or a subclass. */
    boolean isOne(Object event) {
        return type.isInstance(event);
    }

    byte[] encode(Object event) {
        try {
            byte[] body = writer.writeValueAsBytes(event);
            return switch (BodyText.of(body)) {
                case SOUND -> body;
                case FORBIDDEN_IN_XML -> escaping.writeValueAsBytes(event);
                case LONE_SURROGATE ->
                    throw new PublishException(
                            refusal()
                                    + "a text in it has half of a surrogate pair, which is no Unicode character. Mend the text.");
            };
        } catch (JsonProcessingException failure) {
            throw new PublishException(refusal() + Places.describe(type, failure) + ".", failure);
        } catch (StackOverflowError tooDeep) {
            throw new PublishException(refusal() + "it is nested too deeply, or contains itself.");
        }
    }

    T decode(byte[] body) throws UndecodableException {
        T event;
        try {
            event = reader.readValue(body);
        } catch (IOException failure) {
            throw new UndecodableException(Places.describeUnread(type, failure));
        } catch (StackOverflowError tooDeep) {
            // Jackson's limit of 1,000 levels is beyond what a small stack holds of a recursive type.
            throw new UndecodableException(
                    "The body goes beyond the limits of what is read: it is nested too deeply for this thread's stack.");
        }
        if (event == null) {
            throw new UndecodableException(type.getSimpleName() + " is null.");
        }
        return event;
    }

    private String refusal() {
        return "The event for topic \"" + topic + "\" cannot be written as JSON: ";
    }
}
