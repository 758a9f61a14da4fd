package dev.fanfare.processor.model;

import java.util.List;

/**
 * How generated code reads a component.
 *
 * @param component the component's name
 * @param accessor what follows the dot: {@code userId()}, {@code getUserId()} or a field's name
 * @param kind what kind of value it gives
 * @param isPrimitive whether it cannot be null
 * @param constants the names of an enum's constants; empty for other kinds
 */
public record ComponentReading(
        String component, String accessor, ValueKind kind, boolean isPrimitive, List<String> constants) {
    public ComponentReading {
        constants = List.copyOf(constants);
    }
}
