package dev.fanfare.processor.mirror;

import dev.fanfare.processor.model.SourceRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * An annotation as written, with its defaults. Good for one round.
 *
 * @param mirror the annotation
 * @param place where it stands
 */
public record AnnotationView(AnnotationMirror mirror, SourceRef place) {
    /** The annotations of this canonical name on the element, in the order written, also repeated ones. */
    public static List<AnnotationView> all(Element element, String name) {
        List<AnnotationMirror> mirrors = Annotations.of(element, name);
        if (mirrors.isEmpty()) {
            // The rule; a place takes time to find.
            return List.of();
        }
        SourceRef place = Names.place(element);
        return IntStream.range(0, mirrors.size())
                .mapToObj(index -> new AnnotationView(mirrors.get(index), place.annotation(name, index)))
                .toList();
    }

    /** The first annotation of this canonical name on the element. */
    public static Optional<AnnotationView> first(Element element, String name) {
        List<AnnotationView> all = all(element, name);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    /** A text; empty text where the value does not compile. */
    public String string(String element) {
        return value(element)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .orElse("");
    }

    /** A number; empty where the value does not compile. */
    public Optional<Integer> integer(String element) {
        return value(element).filter(Integer.class::isInstance).map(Integer.class::cast);
    }

    /** The name of an enum's constant; empty text where the value does not compile. */
    public String constant(String element) {
        return value(element)
                .filter(VariableElement.class::isInstance)
                .map(constant -> ((VariableElement) constant).getSimpleName().toString())
                .orElse("");
    }

    /** A class literal; empty where the value does not compile. */
    public Optional<TypeMirror> type(String element) {
        return value(element).filter(TypeMirror.class::isInstance).map(TypeMirror.class::cast);
    }

    /** Class literals of an array. */
    public List<TypeMirror> types(String element) {
        return value(element).filter(List.class::isInstance).stream()
                .flatMap(list -> ((List<?>) list).stream())
                .map(value -> ((AnnotationValue) value).getValue())
                .filter(TypeMirror.class::isInstance)
                .map(TypeMirror.class::cast)
                .toList();
    }

    /** Texts of an array. */
    public List<String> strings(String element) {
        return value(element).filter(List.class::isInstance).stream()
                .flatMap(list -> ((List<?>) list).stream())
                .map(value -> ((AnnotationValue) value).getValue())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    /** A nested annotation, at the place of its element. */
    public Optional<AnnotationView> annotation(String element) {
        return value(element)
                .filter(AnnotationMirror.class::isInstance)
                .map(nested -> new AnnotationView((AnnotationMirror) nested, at(element)));
    }

    /** Whether the element is written out. */
    public boolean isWritten(String element) {
        return mirror.getElementValues().keySet().stream()
                .anyMatch(method -> method.getSimpleName().contentEquals(element));
    }

    /** The place of an element's value; elements of nested annotations go by paths, {@code retry.maxBackoff}. */
    public SourceRef at(String element) {
        return place.element(place.element().isEmpty() ? element : place.element() + "." + element);
    }

    private Optional<Object> value(String name) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(name)) {
                return Optional.of(entry.getValue().getValue());
            }
        }
        return mirror.getAnnotationType().asElement().getEnclosedElements().stream()
                .filter(ExecutableElement.class::isInstance)
                .map(ExecutableElement.class::cast)
                .filter(method -> method.getSimpleName().contentEquals(name))
                .flatMap(method -> Optional.ofNullable(method.getDefaultValue()).stream())
                .map(AnnotationValue::getValue)
                .findFirst();
    }
}
