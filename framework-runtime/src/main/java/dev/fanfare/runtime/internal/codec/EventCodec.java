package dev.fanfare.runtime.internal.codec;

import dev.fanfare.runtime.PublishException;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads the events of one topic. Thread-safe. What decoding builds is chosen by the event's name from what the
 * topic's binding lists, and from nothing else.
 */
public final class EventCodec<E> {
    private final String topic;
    private final Map<String, EventType<? extends E>> byName = new HashMap<>();
    private final Map<Class<?>, EventType<? extends E>> byClass = new HashMap<>();
    private final @Nullable EventType<? extends E> only;

    /** The codec of a topic; {@code json} is shared by all topics of an instance. */
    public EventCodec(TopicBinding<E> binding, EventJson json) {
        topic = binding.topic();
        binding.events().forEach((name, type) -> {
            EventType<? extends E> event = new EventType<>(topic, type, json);
            byName.put(name, event);
            byClass.put(type, event);
        });
        only = byName.size() == 1 ? byName.values().iterator().next() : null;
    }

    /**
     * The event as JSON: UTF-8, and legal as XML text.
     *
     * @throws PublishException if it cannot be written, naming the component
     */
    public byte[] encode(E event) {
        EventType<? extends E> type = only != null ? only : byClass.get(event.getClass());
        if (type == null) {
            throw new PublishException("Topic \"" + topic + "\" does not carry "
                    + event.getClass().getName() + "; its events are " + known() + ".");
        }
        return type.encode(event);
    }

    /**
     * The event in a body.
     *
     * @param eventName the attribute {@code ce-type}; may be missing on a topic with one event, where another program
     *     published
     * @throws UndecodableException if the body is not an event of this topic
     */
    public E decode(@Nullable String eventName, byte[] body) throws UndecodableException {
        EventType<? extends E> type = eventName == null ? only : byName.get(eventName);
        if (type == null) {
            String what = eventName == null
                    ? "The attribute ce-type, which names the event, is missing"
                    : "The event name \"" + eventName + "\" is unknown";
            throw new UndecodableException(what + "; topic \"" + topic + "\" has " + known() + ".");
        }
        return type.decode(body);
    }

    private SortedSet<String> known() {
        return new TreeSet<>(byName.keySet());
    }
}
