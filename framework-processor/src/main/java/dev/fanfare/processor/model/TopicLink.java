package dev.fanfare.processor.model;

import java.util.List;

/**
 * A topic as a subscription, a constructor or a returned event refers to it; it may be of another module.
 *
 * @param name the topic's name
 * @param declaredBy the type that carries {@code @Topic}
 * @param isInterface whether that is a topic interface
 * @param event the event type
 * @param eventNames all event names of the topic
 * @param isOrdered whether its messages have a key
 */
public record TopicLink(
        String name,
        TypeRef declaredBy,
        boolean isInterface,
        TypeRef event,
        List<String> eventNames,
        boolean isOrdered) {
    public TopicLink {
        eventNames = List.copyOf(eventNames);
    }
}
