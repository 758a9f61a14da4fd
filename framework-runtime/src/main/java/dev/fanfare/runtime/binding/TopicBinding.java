package dev.fanfare.runtime.binding;

import dev.fanfare.runtime.Publisher;
import java.util.Map;
import java.util.function.Function;

/**
 * A topic as code knows it; built by the generated publisher.
 *
 * @param topic the topic's name
 * @param type the type that carries {@code @Topic}: the event type, or the topic interface
 * @param events the record or class of each event name: what decoding may build, and nothing else
 * @param publisher makes the typed publisher
 */
public record TopicBinding<E>(
        String topic,
        Class<?> type,
        Map<String, Class<? extends E>> events,
        Function<Outlet<E>, Publisher<E>> publisher) {}
