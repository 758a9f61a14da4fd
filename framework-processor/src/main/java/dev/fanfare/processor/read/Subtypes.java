package dev.fanfare.processor.read;

import dev.fanfare.processor.mirror.AnnotationView;
import dev.fanfare.processor.mirror.Hierarchy;
import dev.fanfare.processor.mirror.TypeText;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** How {@code JsonTypeInfo} tells the types of a component apart. Good for one round. */
final class Subtypes {
    private static final String TYPE_INFO = "com.fasterxml.jackson.annotation.JsonTypeInfo";
    private static final String SUB_TYPES = "com.fasterxml.jackson.annotation.JsonSubTypes";

    /** What a member of these names adds is read or written in a way that no schema says. */
    private static final Set<String> UNDERSTOOD = Set.of("use", "include", "property");

    private static final Set<String> CLASS_NAMES = Set.of("CLASS", "MINIMAL_CLASS");

    private final Elements elements;

    Subtypes(Elements elements) {
        this.elements = elements;
    }

    /**
     * What is known of the types that may stand for one.
     *
     * @param property the property whose value tells them apart
     * @param byName the types by that value, in the order of the annotation
     */
    record Named(String property, Map<String, TypeElement> byName) {}

    /**
     * What a type, or an annotated component, has wrong.
     *
     * @param reason why it cannot go to JSON and back, as {@code Shape has …}
     * @param fix what to write instead
     */
    record Obstacle(String reason, String fix) {}

    /** Why the annotated component must not be read; empty if nothing is wrong with it. */
    static Optional<Obstacle> obstacle(Property property) {
        return property.sides().stream()
                .flatMap(side -> AnnotationView.first(side, TYPE_INFO).stream())
                .flatMap(info -> classNames(info, property.name()).stream())
                .findFirst();
    }

    /** Why the type cannot go to JSON and back; empty if nothing is wrong with its type information, or it has none. */
    Optional<Obstacle> obstacle(TypeElement type) {
        return info(type)
                .flatMap(info -> classNames(info, TypeText.name(type))
                        .or(() -> isAbstract(type) && !isOpen(info) ? missing(type) : Optional.empty()));
    }

    /** The types by name, if a property of their own tells them apart and nothing else is said. */
    Optional<Named> of(TypeElement type) {
        return AnnotationView.first(type, TYPE_INFO)
                .filter(info -> isAbstract(type) && !isOpen(info))
                .map(info -> new Named(property(info), listed(type)))
                .filter(named -> named.byName().values().stream().noneMatch(Subtypes::isAbstract)
                        && named.byName().values().stream().noneMatch(one -> one.getKind() == ElementKind.ENUM));
    }

    /** Whether the type's JSON holds a property more than it has components, since something above it says so. */
    static boolean areTold(TypeElement type) {
        return info(type).filter(info -> !info.constant("use").equals("NONE")).isPresent();
    }

    private static Optional<AnnotationView> info(TypeElement type) {
        return Stream.concat(Stream.of(type), Hierarchy.supertypes(type).stream())
                .flatMap(owner -> AnnotationView.first(owner, TYPE_INFO).stream())
                .findFirst();
    }

    private static Optional<Obstacle> classNames(AnnotationView info, String name) {
        return CLASS_NAMES.contains(info.constant("use"))
                ? Optional.of(new Obstacle(
                        "@JsonTypeInfo(use = " + info.constant("use") + ") on " + name
                                + " lets a message name the class that is made",
                        "use = JsonTypeInfo.Id.NAME, with @JsonSubTypes"))
                : Optional.empty();
    }

    /** Jackson 2 looks for no types but those that are listed; what it writes for others it cannot read. */
    private Optional<Obstacle> missing(TypeElement type) {
        Map<String, TypeElement> listed = listed(type);
        Set<String> known = new LinkedHashSet<>();
        listed.values().forEach(one -> known.add(one.getQualifiedName().toString()));
        List<String> missing = permitted(type)
                .filter(one -> !known.contains(one.getQualifiedName().toString()))
                .map(TypeText::name)
                .toList();
        if (!missing.isEmpty() || listed.isEmpty()) {
            String what = missing.isEmpty() ? "its types" : String.join(", ", missing);
            return Optional.of(new Obstacle(
                    "no @JsonSubTypes on " + TypeText.name(type) + " lists " + what,
                    "@JsonSubTypes with each of its types and their names"));
        }
        return listed.values().stream()
                .filter(one -> AnnotationView.first(type, TYPE_INFO)
                        .map(Subtypes::property)
                        .filter(property -> hasProperty(one, property))
                        .isPresent())
                .findFirst()
                .map(one -> new Obstacle(
                        TypeText.name(one) + " has a component of the name that tells the types of "
                                + TypeText.name(type) + " apart",
                        "another property in @JsonTypeInfo"));
    }

    private static boolean hasProperty(TypeElement type, String name) {
        List<Property> properties = type.getKind() == ElementKind.RECORD
                ? Properties.ofRecord(type)
                : Properties.ofClass(Hierarchy.classes(type));
        return properties.stream().anyMatch(property -> property.jsonName().equals(name));
    }

    /** What is not abstract below a sealed type. */
    private static Stream<TypeElement> permitted(TypeElement type) {
        return EventTypeReader.permitted(type).stream()
                .flatMap(one -> isAbstract(one) ? permitted(one) : Stream.of(one));
    }

    private Map<String, TypeElement> listed(TypeElement type) {
        Map<String, TypeElement> byName = new LinkedHashMap<>();
        collect(type, byName, new LinkedHashSet<>());
        return byName;
    }

    /** As Jackson does: what a listed type lists is listed, too. */
    private void collect(TypeElement type, Map<String, TypeElement> byName, Set<String> seen) {
        if (!seen.add(type.getQualifiedName().toString())) {
            return;
        }
        for (AnnotationView one : entries(type)) {
            one.type("value").map(Hierarchy::element).ifPresent(subtype -> {
                if (!isAbstract(subtype)) {
                    byName.putIfAbsent(name(one, subtype), subtype);
                }
                collect(subtype, byName, seen);
            });
        }
    }

    private static List<AnnotationView> entries(TypeElement type) {
        return AnnotationView.first(type, SUB_TYPES).stream()
                .flatMap(list -> JacksonMarks.value(list.mirror(), "value").stream()
                        .flatMap(values -> ((List<?>) values).stream())
                        .map(value -> ((AnnotationValue) value).getValue())
                        .filter(AnnotationMirror.class::isInstance)
                        .map(entry -> new AnnotationView((AnnotationMirror) entry, list.place())))
                .toList();
    }

    private String name(AnnotationView entry, TypeElement subtype) {
        String written = entry.string("name");
        if (!written.isEmpty()) {
            return written;
        }
        return AnnotationView.first(subtype, "com.fasterxml.jackson.annotation.JsonTypeName")
                .map(view -> view.string("value"))
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> {
                    String binary = elements.getBinaryName(subtype).toString();
                    return binary.substring(binary.lastIndexOf('.') + 1);
                });
    }

    /** Whether it says something that no schema can. */
    private static boolean isOpen(AnnotationView info) {
        boolean isPlain = info.mirror().getElementValues().keySet().stream()
                .allMatch(element -> UNDERSTOOD.contains(element.getSimpleName().toString()));
        return !isPlain
                || !info.constant("use").equals("NAME")
                || !info.constant("include").equals("PROPERTY");
    }

    private static String property(AnnotationView info) {
        String written = info.string("property");
        return written.isEmpty() ? "@type" : written;
    }

    private static boolean isAbstract(TypeElement type) {
        return type.getKind() == ElementKind.INTERFACE || type.getModifiers().contains(Modifier.ABSTRACT);
    }
}
