package dev.fanfare.processor.read;

import dev.fanfare.processor.mirror.Hierarchy;
import dev.fanfare.processor.mirror.Names;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Whether Jackson can write and read a class by its members. */
final class Bindability {
    /** Jackson writes these by what they are, not by their members. */
    private static final List<String> OF_ANOTHER_FORM = List.of(
            "java.util.Collection",
            "java.util.Map",
            "java.util.Map.Entry",
            "java.lang.Number",
            "com.fasterxml.jackson.databind.JsonSerializable");

    private Bindability() {}

    /** Why a record or class cannot be bound, as {@code it is abstract}; empty if it can. */
    static Optional<String> obstacle(TypeElement type) {
        return JacksonMarks.changeObject(type, Hierarchy.supertypes(type)) ? Optional.empty() : caseObstacle(type);
    }

    /** The same for one of several types, whatever tells it from the others. */
    static Optional<String> caseObstacle(TypeElement type) {
        if (JacksonMarks.changeCase(type, Hierarchy.supertypes(type))) {
            return Optional.empty();
        }
        if (isOfJdk(type)) {
            return Optional.of("it belongs to the JDK and has no JSON form of its own");
        }
        Optional<String> form = OF_ANOTHER_FORM.stream()
                .filter(name -> Hierarchy.isA(type, name))
                .findFirst();
        if (form.isPresent()) {
            return Optional.of("it is a " + form.get() + ", which Jackson writes without the class's own members");
        }
        return type.getKind() == ElementKind.RECORD ? Optional.empty() : classObstacle(type);
    }

    /** Whether a class needs an instance of the class around it. */
    static boolean isInner(TypeElement type) {
        return type.getKind() == ElementKind.CLASS
                && type.getNestingKind() == NestingKind.MEMBER
                && !type.getModifiers().contains(Modifier.STATIC);
    }

    /** Whether the type belongs to the platform. */
    static boolean isOfJdk(TypeElement type) {
        String name = Names.of(type).packageName();
        return name.equals("java") || name.startsWith("java.") || name.startsWith("javax.") || name.startsWith("jdk.");
    }

    /** Whether a {@code JsonCreator} reads something else than the members. */
    static boolean isReadOtherwise(TypeElement type) {
        return type.getEnclosedElements().stream()
                .filter(member ->
                        JacksonMarks.find(List.of(member), "JsonCreator").isPresent())
                .anyMatch(creator -> readsOtherwise(type, (ExecutableElement) creator));
    }

    private static boolean readsOtherwise(TypeElement type, ExecutableElement creator) {
        boolean isConstructor = creator.getKind() == ElementKind.CONSTRUCTOR;
        return switch (type.getKind()) {
            case RECORD -> !isConstructor || !Properties.hasComponents(creator, type.getRecordComponents());
            case CLASS -> isDelegating(creator);
            default -> true;
        };
    }

    private static boolean isDelegating(ExecutableElement creator) {
        boolean isSaid = JacksonMarks.find(List.of(creator), "JsonCreator")
                .flatMap(mirror -> JacksonMarks.value(mirror, "mode"))
                .filter("DELEGATING"::equals)
                .isPresent();
        return isSaid
                || (creator.getParameters().size() == 1
                        && JacksonMarks.find(creator.getParameters(), "JsonProperty")
                                .isEmpty());
    }

    private static Optional<String> classObstacle(TypeElement type) {
        if (isInner(type)) {
            return Optional.of("it is an inner class");
        }
        if (type.getModifiers().contains(Modifier.ABSTRACT)) {
            return Optional.of("it is abstract");
        }
        boolean isMade = ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                        .anyMatch(constructor -> constructor.getParameters().isEmpty() || isMarked(constructor))
                || ElementFilter.methodsIn(type.getEnclosedElements()).stream().anyMatch(Bindability::isMarked);
        return isMade
                ? Optional.empty()
                : Optional.of("it has neither a constructor without parameters nor one with @JsonCreator");
    }

    private static boolean isMarked(Element creator) {
        return JacksonMarks.find(List.of(creator), "JsonCreator").isPresent()
                || creator.getAnnotationMirrors().stream()
                        .anyMatch(mirror -> Hierarchy.element(mirror.getAnnotationType())
                                .getQualifiedName()
                                .contentEquals("java.beans.ConstructorProperties"));
    }
}
