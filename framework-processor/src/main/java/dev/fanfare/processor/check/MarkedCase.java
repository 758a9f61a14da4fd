package dev.fanfare.processor.check;

import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.model.TypeRef;
import java.util.List;

/**
 * A record or class that travels under one event name, with its marked components.
 *
 * @param type the record or class
 * @param place its place
 * @param eventName its event name
 * @param isNamed whether {@code @EventName} says so
 * @param namePlace where the name is said
 * @param keys its ordering keys
 * @param attributes its attributes, in the order of the components
 */
public record MarkedCase(
        TypeRef type,
        SourceRef place,
        String eventName,
        boolean isNamed,
        SourceRef namePlace,
        List<MarkedComponent> keys,
        List<MarkedComponent> attributes) {
    public MarkedCase {
        keys = List.copyOf(keys);
        attributes = List.copyOf(attributes);
    }

    /** As messages name it. */
    String display() {
        return type.nested(".");
    }
}
