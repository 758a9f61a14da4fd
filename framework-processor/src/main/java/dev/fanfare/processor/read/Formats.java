package dev.fanfare.processor.read;

import dev.fanfare.processor.mirror.Hierarchy;
import dev.fanfare.processor.mirror.TypeText;
import dev.fanfare.processor.model.Payload.JsonType;
import dev.fanfare.processor.model.Payload.Scalar;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What {@code JsonFormat} makes of a value. */
final class Formats {
    private static final Set<String> NUMERIC = Set.of("NUMBER", "NUMBER_INT", "NUMBER_FLOAT");
    private static final Set<String> KEEPS_ENUM = Set.of("ANY", "NATURAL", "SCALAR", "STRING");

    private Formats() {}

    /** Why a component written so could not be read again; empty if it could, or has no {@code JsonFormat}. */
    static Optional<String> obstacle(Property property) {
        String shape = shape(JacksonMarks.find(property.sides(), "JsonFormat"));
        TypeMirror type = property.type();
        boolean isLost = (isEnum(type) && !KEEPS_ENUM.contains(shape))
                || (isBoolean(type) && (NUMERIC.contains(shape) || shape.equals("STRING")));
        return isLost ? Optional.of(lost(shape)) : Optional.empty();
    }

    /** Why constants of an enum written so could not be read again. */
    static Optional<String> obstacle(TypeElement enumType) {
        String shape = shape(JacksonMarks.find(Set.of((Element) enumType), "JsonFormat"));
        return KEEPS_ENUM.contains(shape) ? Optional.empty() : Optional.of(lost(shape));
    }

    private static String lost(String shape) {
        return "@JsonFormat(shape = " + shape + ") writes it so that it cannot be read again";
    }

    /** The shape of a component that its format makes a text, and nothing else changes; anything if that is not certain. */
    static JsonType shape(Property property) {
        Optional<AnnotationMirror> format = JacksonMarks.find(property.sides(), "JsonFormat");
        boolean isAlone = format.isPresent()
                && !JacksonMarks.blurMember(property.sides())
                && format.get().getElementValues().keySet().stream()
                        .allMatch(element -> Set.of("shape", "pattern", "locale", "timezone")
                                .contains(element.getSimpleName().toString()));
        if (!isAlone) {
            return Shapes.unknown(property);
        }
        String shape = shape(format);
        boolean hasPattern = format.flatMap(mirror -> JacksonMarks.value(mirror, "pattern"))
                .filter(pattern -> !pattern.toString().isEmpty())
                .isPresent();
        boolean isText = isNumber(property.type())
                ? shape.equals("STRING")
                : isTime(property.type())
                        && (shape.equals("STRING")
                                || (hasPattern && Set.of("ANY", "NATURAL").contains(shape)));
        return isText
                ? Scalars.of("string", TypeText.of(property.type()) + " as " + text(format.get()))
                : Shapes.unknown(property);
    }

    /** Without it, no one could tell from the schema that a pattern changes. */
    private static String text(AnnotationMirror format) {
        return Stream.of("shape", "pattern", "locale", "timezone")
                .flatMap(element -> JacksonMarks.value(format, element).map(value -> element + "=" + value).stream())
                .collect(Collectors.joining(" "));
    }

    private static String shape(Optional<AnnotationMirror> format) {
        return format.flatMap(mirror -> JacksonMarks.value(mirror, "shape"))
                .map(Object::toString)
                .orElse("ANY");
    }

    private static boolean isEnum(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED && Hierarchy.element(type).getKind() == ElementKind.ENUM;
    }

    private static boolean isBoolean(TypeMirror type) {
        return type.getKind() == TypeKind.BOOLEAN || name(type).equals("java.lang.Boolean");
    }

    private static boolean isNumber(TypeMirror type) {
        return switch (type.getKind()) {
            case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE -> true;
            default ->
                Scalars.named(name(type))
                        .filter(scalar -> scalar instanceof Scalar number
                                && Set.of("integer", "number").contains(number.type()))
                        .isPresent();
        };
    }

    private static boolean isTime(TypeMirror type) {
        return name(type).equals("java.util.Date")
                || (name(type).startsWith("java.time.")
                        && Scalars.named(name(type)).isPresent());
    }

    private static String name(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                ? Hierarchy.element(type).getQualifiedName().toString()
                : "";
    }
}
