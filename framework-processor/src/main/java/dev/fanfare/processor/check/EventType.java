package dev.fanfare.processor.check;

import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.model.TypeRef;
import java.util.List;
import java.util.Optional;

/**
 * A type that a topic carries, or that a sealed event permits.
 *
 * @param type the type
 * @param place its place
 * @param kind what it is
 * @param isGeneric whether it has type parameters
 * @param isInner whether it needs an instance of the class around it
 * @param obstacle why generated code cannot name it, as {@code Outer is private}
 * @param unbindable why Jackson cannot make one, as {@code it is abstract}
 * @param permitted what it permits, if it is a sealed interface
 */
public record EventType(
        TypeRef type,
        SourceRef place,
        Kind kind,
        boolean isGeneric,
        boolean isInner,
        Optional<String> obstacle,
        Optional<String> unbindable,
        List<EventType> permitted) {
    public EventType {
        permitted = List.copyOf(permitted);
    }

    /** What a type is, as messages say it. */
    public enum Kind {
        RECORD("a record"),
        CLASS("a class"),
        SEALED_INTERFACE("a sealed interface"),
        INTERFACE("an interface"),
        ENUM("an enum"),
        ANNOTATION("an annotation");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** With its article. */
        public String text() {
            return text;
        }

        /** Whether an event can be one. */
        boolean isEvent() {
            return this == RECORD || this == CLASS || this == SEALED_INTERFACE;
        }
    }
}
