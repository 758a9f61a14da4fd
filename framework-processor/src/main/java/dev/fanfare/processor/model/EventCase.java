package dev.fanfare.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A record or class that travels under one event name.
 *
 * @param type the record or class
 * @param name the event's name, {@code ce-type}
 * @param key the component that orders its messages
 * @param attributes the components that travel as attributes as well, in order
 */
public record EventCase(TypeRef type, String name, Optional<ComponentReading> key, List<AttributeModel> attributes) {
    public EventCase {
        attributes = List.copyOf(attributes);
    }
}
