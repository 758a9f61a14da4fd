package dev.fanfare.processor.check;

import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.model.ValueKind;
import java.util.List;
import java.util.Optional;

/**
 * A component that carries {@code @OrderingKey} or {@code @Attribute}.
 *
 * @param component the component's name
 * @param attribute the attribute's name; for a key the component's
 * @param type the component's type as messages name it
 * @param kind what kind of value that is, if it is one of those that keys and attributes have
 * @param constants the names of an enum's constants
 * @param isPrimitive whether it cannot be null
 * @param accessor what generated code writes to read it; empty if it cannot be read
 * @param obstacle why it cannot be read, as {@code it is private and has no getter}
 * @param place the annotation
 * @param namePlace the annotation's value, if it is written
 */
public record MarkedComponent(
        String component,
        String attribute,
        String type,
        Optional<ValueKind> kind,
        List<String> constants,
        boolean isPrimitive,
        Optional<String> accessor,
        String obstacle,
        SourceRef place,
        SourceRef namePlace) {
    public MarkedComponent {
        constants = List.copyOf(constants);
    }

    /** Whether a filter means the same for both. */
    boolean agrees(MarkedComponent other) {
        return kind.equals(other.kind) && constants.equals(other.constants);
    }
}
