package dev.fanfare.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A record or class that travels under one event name.
 *
 * @param type the record or class
 * @param name the event's name, {@code ce-type}
 * @param key the component that orders its messages
 * @param attributes the components that travel as attributes as well, in order
 * @param earlierNames the names under which it travelled before
 */
public record EventCase(
        TypeRef type,
        String name,
        Optional<ComponentReading> key,
        List<AttributeModel> attributes,
        List<String> earlierNames) {
    public EventCase {
        attributes = List.copyOf(attributes);
        earlierNames = List.copyOf(earlierNames);
    }

    /** An event that never had another name. */
    public EventCase(TypeRef type, String name, Optional<ComponentReading> key, List<AttributeModel> attributes) {
        this(type, name, key, attributes, List.of());
    }

    /** All names that it is read under, the present one first. */
    public List<String> names() {
        return Stream.concat(Stream.of(name), earlierNames.stream()).toList();
    }
}
