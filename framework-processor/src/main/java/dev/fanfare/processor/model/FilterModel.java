package dev.fanfare.processor.model;

import java.util.List;

/**
 * A checked filter.
 *
 * @param text as written
 * @param condition parsed; numbers and booleans as their text
 */
public record FilterModel(String text, Condition condition) {
    /** A node. A missing attribute satisfies only {@link Not}. */
    public sealed interface Condition {}

    /** All hold. */
    public record And(List<Condition> all) implements Condition {}

    /** Does not hold. */
    public record Not(Condition condition) implements Condition {}

    /** The attribute is one of these values. */
    public record In(String attribute, List<String> values) implements Condition {}

    /** The attribute starts with this. */
    public record Prefix(String attribute, String prefix) implements Condition {}

    /** The attribute is there. */
    public record Exists(String attribute) implements Condition {}
}
