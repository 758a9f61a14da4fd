package dev.fanfare.processor.read;

import dev.fanfare.processor.model.SourceRef;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A component of a record or a property of a class, with all elements that may carry its annotations. Good for one round.
 *
 * @param name the component's or property's name in Java
 * @param type its type
 * @param typed which of the sides the type is taken from
 * @param sides the component, field, accessor, setter and constructor's parameter, as far as there are any
 * @param place where messages about it stand
 */
record Property(String name, TypeMirror type, Element typed, List<Element> sides, SourceRef place) {
    private static final Set<String> BOTH_WAYS = Set.of("AUTO", "READ_WRITE");

    Property {
        sides = List.copyOf(sides);
    }

    /** Its name in JSON. */
    String jsonName() {
        return JacksonMarks.find(sides, "JsonProperty")
                .flatMap(mirror -> JacksonMarks.value(mirror, "value"))
                .map(Object::toString)
                .filter(renamed -> !renamed.isEmpty())
                .orElse(name);
    }

    /** What its setters take; nothing where it has none. */
    List<TypeMirror> setterTypes() {
        return sides.stream()
                .filter(side -> side.getKind() == ElementKind.METHOD)
                .map(ExecutableElement.class::cast)
                .filter(method -> method.getParameters().size() == 1)
                .<TypeMirror>map(method -> method.getParameters().get(0).asType())
                .toList();
    }

    /** Whether Jackson leaves it out. */
    boolean isIgnored() {
        return JacksonMarks.find(sides, "JsonIgnore")
                .filter(mirror -> !Boolean.FALSE.equals(
                        JacksonMarks.value(mirror, "value").orElse(true)))
                .isPresent();
    }

    /** Whether an annotation of the simple name {@code Nullable} stands on it, or on its type. */
    boolean isNullable() {
        return sides.stream().anyMatch(side -> Nullness.isNullable(side))
                || Nullness.isNullable(type)
                || sides.stream().anyMatch(side -> Nullness.isNullable(Nullness.valueType(side)));
    }

    /** Whether annotations make its JSON another than its type says. */
    boolean isReshaped() {
        return JacksonMarks.changeMember(sides);
    }

    /** Whether annotations may write null for it though it is not null. */
    boolean isUnpredictable() {
        return JacksonMarks.blurMember(sides);
    }

    /** Whether it may come under another name. */
    boolean hasAlias() {
        return JacksonMarks.find(sides, "JsonAlias").isPresent();
    }

    /** Whether it is only written, or only read. */
    boolean isOneWay() {
        return JacksonMarks.find(sides, "JsonProperty")
                .flatMap(mirror -> JacksonMarks.value(mirror, "access"))
                .filter(access -> !BOTH_WAYS.contains(access.toString()))
                .isPresent();
    }
}
