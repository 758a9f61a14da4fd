package dev.fanfare.processor.read;

import dev.fanfare.processor.mirror.Hierarchy;
import dev.fanfare.processor.model.ValueKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** The kinds of values that keys and attributes may have. */
final class Values {
    private static final Map<String, ValueKind> BY_NAME = Map.ofEntries(
            Map.entry("java.lang.String", ValueKind.STRING),
            Map.entry("java.lang.Boolean", ValueKind.BOOLEAN),
            Map.entry("java.lang.Byte", ValueKind.INTEGER),
            Map.entry("java.lang.Short", ValueKind.INTEGER),
            Map.entry("java.lang.Integer", ValueKind.INTEGER),
            Map.entry("java.lang.Long", ValueKind.INTEGER),
            Map.entry("java.lang.Float", ValueKind.FLOATING),
            Map.entry("java.lang.Double", ValueKind.FLOATING),
            Map.entry("java.util.UUID", ValueKind.UUID));

    private Values() {}

    /** The kind of a type; empty for one that neither keys nor attributes have, such as {@code char}. */
    static Optional<ValueKind> kind(TypeMirror type) {
        return switch (type.getKind()) {
            case BOOLEAN -> Optional.of(ValueKind.BOOLEAN);
            case BYTE, SHORT, INT, LONG -> Optional.of(ValueKind.INTEGER);
            case FLOAT, DOUBLE -> Optional.of(ValueKind.FLOATING);
            case DECLARED -> declared(Hierarchy.element(type));
            default -> Optional.empty();
        };
    }

    /** The names of an enum's constants, in order. */
    static List<String> constants(TypeElement type) {
        return type.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .map(member -> member.getSimpleName().toString())
                .toList();
    }

    private static Optional<ValueKind> declared(TypeElement type) {
        return type.getKind() == ElementKind.ENUM
                ? Optional.of(ValueKind.ENUM)
                : Optional.ofNullable(BY_NAME.get(type.getQualifiedName().toString()));
    }
}
