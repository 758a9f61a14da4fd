package dev.fanfare.processor.read;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * What Jackson's annotations do to a shape. They are known by name: the processor has no Jackson. One that is not known
 * to leave the shape as it is counts as changing it.
 */
final class JacksonMarks {
    private static final String JACKSON = "com.fasterxml.jackson.";
    private static final String ANNOTATIONS = JACKSON + "annotation.";
    private static final String BUNDLE = ANNOTATIONS + "JacksonAnnotationsInside";

    /** These name, drop or describe, which {@link Property} follows, or matter to reading only. */
    private static final Set<String> FOLLOWED = Set.of(
            "JsonAlias",
            "JsonClassDescription",
            "JsonCreator",
            "JsonEnumDefaultValue",
            "JsonIgnore",
            "JsonIgnoreProperties",
            "JsonInclude",
            "JsonIgnoreType",
            "JsonProperty",
            "JsonPropertyDescription",
            "JsonPropertyOrder",
            "JsonTypeName");

    /** On a member these change the object around it. */
    private static final Set<String> REACHING_OUT = Set.of(
            "JsonAnyGetter",
            "JsonAnySetter",
            "JsonBackReference",
            "JsonIdentityInfo",
            "JsonIdentityReference",
            "JsonKey",
            "JsonManagedReference",
            "JsonTypeId",
            "JsonUnwrapped",
            "JsonValue");

    private JacksonMarks() {}

    /** On a type these say which of several it is, which {@link Subtypes} follows. */
    private static final Set<String> TELLING = Set.of(ANNOTATIONS + "JsonTypeInfo", ANNOTATIONS + "JsonSubTypes");

    /** Whether a type's own or inherited annotations, or those on its members, make its JSON another than its members say. */
    static boolean changeObject(TypeElement type, Collection<TypeElement> supertypes) {
        return changeCase(type, supertypes)
                || tells(type)
                || supertypes.stream().anyMatch(JacksonMarks::tells);
    }

    /** The same for one of several types, apart from what tells it from the others. */
    static boolean changeCase(TypeElement type, Collection<TypeElement> supertypes) {
        return onType(type)
                || supertypes.stream().anyMatch(JacksonMarks::onType)
                || members(type)
                        .anyMatch(
                                member -> member.getAnnotationMirrors().stream().anyMatch(JacksonMarks::reachesOut));
    }

    private static boolean onType(TypeElement type) {
        return type.getAnnotationMirrors().stream()
                .anyMatch(mirror -> changesShape(mirror) && !TELLING.contains(name(mirror)));
    }

    private static boolean tells(TypeElement type) {
        return type.getAnnotationMirrors().stream().anyMatch(mirror -> TELLING.contains(name(mirror)));
    }

    /** Whether it is an annotation of Jackson's, or a bundle of them. */
    static boolean isOne(AnnotationMirror mirror) {
        return name(mirror).startsWith(JACKSON) || isBundle(mirror);
    }

    /** Whether any member carries an annotation of Jackson's; those of interfaces hold for what implements them. */
    static boolean touchMembers(TypeElement type) {
        return members(type)
                .flatMap(member -> member.getAnnotationMirrors().stream())
                .anyMatch(JacksonMarks::isOne);
    }

    /** Types within it are none of its members in JSON. */
    private static Stream<? extends Element> members(TypeElement type) {
        return type.getEnclosedElements().stream().filter(member -> !(member instanceof TypeElement));
    }

    /** Whether annotations on a member, other than {@code JsonFormat}, may write null for what is not null. */
    static boolean blurMember(Collection<? extends Element> sides) {
        return sides.stream()
                .flatMap(side -> side.getAnnotationMirrors().stream())
                .anyMatch(mirror -> changesShape(mirror) && !name(mirror).equals(ANNOTATIONS + "JsonFormat"));
    }

    /** Whether annotations on a member make its JSON another than its type says. */
    static boolean changeMember(Collection<? extends Element> sides) {
        return sides.stream()
                .flatMap(side -> side.getAnnotationMirrors().stream())
                .anyMatch(JacksonMarks::changesShape);
    }

    /** The annotation of this simple name from Jackson's annotations, on any side of a member. */
    static Optional<AnnotationMirror> find(Collection<? extends Element> sides, String simpleName) {
        for (Element side : sides) {
            for (AnnotationMirror mirror : side.getAnnotationMirrors()) {
                if (mirror.getAnnotationType().asElement().getSimpleName().contentEquals(simpleName)
                        && name(mirror).equals(ANNOTATIONS + simpleName)) {
                    return Optional.of(mirror);
                }
            }
        }
        return Optional.empty();
    }

    /** The value of an element that is written out; enum constants by their name, other values as they are. */
    static Optional<Object> value(AnnotationMirror mirror, String element) {
        return mirror.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(element))
                .map(Map.Entry::getValue)
                .map(value -> value.getValue())
                .map(value -> value instanceof Element constant
                        ? constant.getSimpleName().toString()
                        : value)
                .findFirst();
    }

    private static boolean changesShape(AnnotationMirror mirror) {
        String name = name(mirror);
        if (name.startsWith(ANNOTATIONS)) {
            return !FOLLOWED.contains(name.substring(ANNOTATIONS.length()));
        }
        return name.startsWith(JACKSON) || isBundle(mirror);
    }

    private static boolean reachesOut(AnnotationMirror mirror) {
        String name = name(mirror);
        return isBundle(mirror)
                || (name.startsWith(ANNOTATIONS) && REACHING_OUT.contains(name.substring(ANNOTATIONS.length())));
    }

    private static boolean isBundle(AnnotationMirror mirror) {
        List<? extends AnnotationMirror> metas =
                mirror.getAnnotationType().asElement().getAnnotationMirrors();
        return metas.stream().anyMatch(meta -> name(meta).equals(BUNDLE));
    }

    private static String name(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }
}
