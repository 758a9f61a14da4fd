package dev.fanfare.runtime;

import java.util.List;
import java.util.Map;

/**
 * Which messages a subscription wants.
 *
 * @param text the expression as written
 * @param condition the expression, parsed
 */
public record Filter(String text, Condition condition) {
    /** Whether a message with these attributes is wanted. */
    public boolean matches(Map<String, String> attributes) {
        return condition.matches(attributes);
    }

    /** A node of a parsed filter. A missing attribute satisfies only {@link Not}. */
    public sealed interface Condition {
        /** Whether a message with these attributes satisfies the condition. */
        boolean matches(Map<String, String> attributes);
    }

    /** All of the conditions hold. */
    public record And(List<Condition> all) implements Condition {
        @Override
        public boolean matches(Map<String, String> attributes) {
            for (Condition condition : all) {
                if (!condition.matches(attributes)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The condition does not hold. */
    public record Not(Condition condition) implements Condition {
        @Override
        public boolean matches(Map<String, String> attributes) {
            return !condition.matches(attributes);
        }
    }

    /** The attribute's value is one of these. */
    public record In(String attribute, List<String> values) implements Condition {
        @Override
        public boolean matches(Map<String, String> attributes) {
            String value = attributes.get(attribute);
            return value != null && values.contains(value);
        }
    }

    /** The attribute's value starts with this. */
    public record Prefix(String attribute, String prefix) implements Condition {
        @Override
        public boolean matches(Map<String, String> attributes) {
            String value = attributes.get(attribute);
            return value != null && value.startsWith(prefix);
        }
    }

    /** The message has the attribute. */
    public record Exists(String attribute) implements Condition {
        @Override
        public boolean matches(Map<String, String> attributes) {
            return attributes.containsKey(attribute);
        }
    }
}
