package dev.fanfare.runtime.internal.codec;

import dev.fanfare.runtime.PublishException;
import dev.fanfare.runtime.binding.TopicBinding;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads the events of one topic. Thread-safe. What decoding builds is chosen by the event's name from what the
 * topic's binding lists, and from nothing else; a name that it does not list becomes what stands for unknown events, where
 * the binding has that.
 */
public final class EventCodec<E> {
    private final String topic;
    private final EventJson json;
    private final Map<String, EventType<? extends E>> byName = new HashMap<>();
    private final Map<Class<?>, EventType<? extends E>> byClass = new HashMap<>();
    private final @Nullable EventType<? extends E> only;
    private final @Nullable BiFunction<String, String, ? extends E> unknown;

    /** The codec of a topic; {@code json} is shared by all topics of an instance. */
    public EventCodec(TopicBinding<E> binding, EventJson json) {
        this.topic = binding.topic();
        this.json = json;
        this.unknown = binding.unknown();
        // An event may have earlier names beside its own.
        binding.events()
                .forEach((name, type) ->
                        byName.put(name, byClass.computeIfAbsent(type, unseen -> new EventType<>(topic, type, json))));
        only = byClass.size() == 1 ? byClass.values().iterator().next() : null;
    }

    /**
     * The event as JSON: UTF-8, and legal as XML text.
     *
     * @throws PublishException if it cannot be written, naming the component, or stands for unknown events
     */
    public byte[] encode(E event) {
        EventType<? extends E> type = byClass.get(event.getClass());
        if (type == null && only != null && only.isOne(event)) {
            type = only;
        }
        if (type == null) {
            throw new PublishException("Topic \"" + topic + "\" does not carry "
                    + event.getClass().getName() + "; its events are " + known() + "."
                    + (unknown == null ? "" : " What stands for unknown events can be handled, not published."));
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
        if (type != null) {
            return type.decode(body);
        }
        if (eventName == null) {
            throw new UndecodableException("The attribute ce-type, which names the event, is missing; topic \"" + topic
                    + "\" has " + known() + ".");
        }
        if (unknown == null) {
            throw new UndecodableException(
                    "The event name \"" + eventName + "\" is unknown; topic \"" + topic + "\" has " + known() + ".");
        }
        json.check(body);
        return unknown.apply(eventName, new String(body, StandardCharsets.UTF_8));
    }

    private SortedSet<String> known() {
        return new TreeSet<>(byName.keySet());
    }
}
