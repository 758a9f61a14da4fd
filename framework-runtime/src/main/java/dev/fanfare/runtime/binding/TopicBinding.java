package dev.fanfare.runtime.binding;

import dev.fanfare.runtime.Publisher;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A topic as code knows it; built by the generated publisher.
 *
 * @param topic the topic's name
 * @param type the type that carries {@code @Topic}: the event type, or the topic interface
 * @param events the record or class of each event name, earlier names included: what decoding may build
 * @param publisher makes the typed publisher
 * @param unknown makes what stands for an event whose name is none of these, from that name and its JSON
 */
public record TopicBinding<E>(
        String topic,
        Class<?> type,
        Map<String, Class<? extends E>> events,
        Function<Outlet<E>, Publisher<E>> publisher,
        @Nullable BiFunction<String, String, ? extends E> unknown) {
    /** A topic where nothing stands for events that are not known. */
    public TopicBinding(
            String topic,
            Class<?> type,
            Map<String, Class<? extends E>> events,
            Function<Outlet<E>, Publisher<E>> publisher) {
        this(topic, type, events, publisher, null);
    }

    /** The topic that an event type declares, all of whose events have one name. */
    public TopicBinding(String topic, Class<E> event, String eventName, Function<Outlet<E>, Publisher<E>> publisher) {
        this(topic, event, Map.of(eventName, event), publisher, null);
    }
}
