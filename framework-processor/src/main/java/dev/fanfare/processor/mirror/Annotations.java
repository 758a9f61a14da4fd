package dev.fanfare.processor.mirror;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.AnnotationValueVisitor;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/** Finds annotations by name, also repeated ones inside their container. Classes are never loaded. */
public final class Annotations {
    private static final AnnotationValueVisitor<Stream<AnnotationMirror>, Void> MIRRORS =
            new SimpleAnnotationValueVisitor14<>(Stream.empty()) {
                @Override
                public Stream<AnnotationMirror> visitAnnotation(AnnotationMirror mirror, Void unused) {
                    return Stream.of(mirror);
                }

                @Override
                public Stream<AnnotationMirror> visitArray(List<? extends AnnotationValue> values, Void unused) {
                    return values.stream().flatMap(value -> value.accept(this, null));
                }
            };

    private Annotations() {}

    /** The annotations of this canonical name, in the order written; those in a container {@code Name.All} as well. */
    public static List<AnnotationMirror> of(Element element, String name) {
        return element.getAnnotationMirrors().stream()
                .flatMap(mirror -> unrolled(mirror, name))
                .toList();
    }

    /** The only annotation of this canonical name. */
    public static Optional<AnnotationMirror> first(Element element, String name) {
        return of(element, name).stream().findFirst();
    }

    private static Stream<AnnotationMirror> unrolled(AnnotationMirror mirror, String name) {
        String found = ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
        if (found.equals(name)) {
            return Stream.of(mirror);
        }
        return found.equals(name + ".All")
                ? mirror.getElementValues().values().stream().flatMap(value -> value.accept(MIRRORS, null))
                : Stream.empty();
    }
}
