package dev.fanfare.processor.report;

import dev.fanfare.processor.mirror.AnnotationView;
import dev.fanfare.processor.mirror.Annotations;
import dev.fanfare.processor.mirror.Names;
import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.model.TypeRef;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Finds the element, annotation and value that a {@link SourceRef} names, in the current round. */
final class Places {
    private final Elements elements;

    Places(Elements elements) {
        this.elements = elements;
    }

    Optional<Place> find(SourceRef ref) {
        return element(ref)
                .map(element -> ofComponent(element)
                        .map(field -> new Place(field, null, null, ""))
                        .orElseGet(() -> place(element, ref)));
    }

    /**
     * What is written on a record's component may stand on its accessor alone, which javac has no position for. The accessor
     * can never be a handler, so it does not matter if it is written out.
     */
    private static Optional<Element> ofComponent(Element element) {
        if (!(element instanceof ExecutableElement method)
                || Names.around(method).getKind() != ElementKind.RECORD
                || !method.getParameters().isEmpty()
                || Annotations.first(method, "dev.fanfare.Subscribe").isEmpty()) {
            return Optional.empty();
        }
        return Names.around(method).getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.FIELD)
                .filter(field -> field.getSimpleName().equals(method.getSimpleName()))
                .<Element>map(field -> field)
                .findFirst();
    }

    private Optional<Element> element(SourceRef ref) {
        if (ref.type().isEmpty()) {
            return Optional.ofNullable(
                    ref.member().isEmpty()
                            ? elements.getPackageElement(ref.packageName())
                            : elements.getModuleElement(ref.member()));
        }
        TypeElement type = elements.getTypeElement(new TypeRef(ref.packageName(), ref.type()).canonical());
        if (type == null || ref.member().isEmpty()) {
            return Optional.ofNullable(type);
        }
        return members(type, ref).map(member -> parameter(member, ref.parameter()));
    }

    /** javac knows the position of a record component only by the field of its name. */
    private static Optional<Element> members(TypeElement type, SourceRef ref) {
        return type.getEnclosedElements().stream()
                .filter(member -> Names.signature(member).equals(ref.member()))
                .<Element>map(member -> member)
                .min(Comparator.comparing(member -> member.getKind() != ElementKind.FIELD));
    }

    private static Element parameter(Element member, int index) {
        return index >= 0
                        && member instanceof ExecutableElement method
                        && index < method.getParameters().size()
                ? method.getParameters().get(index)
                : member;
    }

    private static Place place(Element element, SourceRef ref) {
        if (ref.annotation().isEmpty()) {
            return new Place(element, null, null, "");
        }
        List<? extends AnnotationMirror> found = Annotations.of(element, ref.annotation());
        if (found.size() <= ref.occurrence()) {
            return new Place(element, null, null, "");
        }
        return written(found.get(ref.occurrence()), ref.element(), element, which(found, ref));
    }

    /** javac does not find repeated annotations again, since it has put them into their container. */
    private static String which(List<? extends AnnotationMirror> found, SourceRef ref) {
        String name = ref.annotation().substring(ref.annotation().lastIndexOf('.') + 1);
        return found.size() == 1 ? "" : "\nIn @" + name + " number " + (ref.occurrence() + 1) + ".";
    }

    /**
     * The annotation with the value at the path, as far as it is written. Of a nested annotation that one itself is taken:
     * Eclipse's compiler finds a value only by the annotation that it stands in.
     */
    private static Place written(AnnotationMirror mirror, String path, Element element, String note) {
        int dot = path.indexOf('.');
        String head = dot < 0 ? path : path.substring(0, dot);
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(head)) {
                AnnotationValue value = entry.getValue();
                return dot >= 0 && value.getValue() instanceof AnnotationMirror inner
                        ? written(inner, path.substring(dot + 1), element, note)
                        : new Place(element, mirror, value, note);
            }
        }
        return new Place(element, mirror, null, note);
    }

    /** An element, as precisely as is known the annotation and its value, and a line that says what javac cannot show. */
    record Place(
            Element element,
            @Nullable AnnotationMirror annotation,
            @Nullable AnnotationValue value,
            String note) {
        /** Whether {@code @SuppressWarnings} on the element, or on one around it, names the code. */
        boolean suppresses(String code) {
            Element current = element;
            while (current != null) {
                if (AnnotationView.all(current, "java.lang.SuppressWarnings").stream()
                        .anyMatch(view -> view.strings("value").contains(code))) {
                    return true;
                }
                current = current.getEnclosingElement();
            }
            return false;
        }

        /** Whether the compiler can show it. */
        boolean isShown() {
            return Eclipse.pointsAt(element);
        }

        /** The place itself, or the type around it that the compiler can show. */
        Optional<Place> nearestShown() {
            if (isShown()) {
                return Optional.of(this);
            }
            return element.getEnclosingElement() instanceof TypeElement around
                    ? new Place(around, null, null, note).nearestShown()
                    : Optional.empty();
        }

        void print(Messager messager, Diagnostic.Kind kind, String text) {
            messager.printMessage(kind, text + note, element, annotation, value);
        }
    }
}
