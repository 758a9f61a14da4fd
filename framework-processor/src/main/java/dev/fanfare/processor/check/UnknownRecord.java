package dev.fanfare.processor.check;

import dev.fanfare.processor.model.SourceRef;
import java.util.List;

/**
 * A type that carries {@code @Unknown}.
 *
 * @param display as messages name it
 * @param place the annotation
 * @param isPermitted whether it is a record that a sealed event permits
 * @param components its components, as {@code String eventName}
 */
public record UnknownRecord(String display, SourceRef place, boolean isPermitted, List<String> components) {
    public UnknownRecord {
        components = List.copyOf(components);
    }
}
