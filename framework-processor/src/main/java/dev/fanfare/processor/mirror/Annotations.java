package dev.fanfare.processor.mirror;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.AnnotationValueVisitor;
import javax.lang.model.element.Element;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/** Finds annotations by name, also repeated ones inside their container. Classes are never loaded. */
public final class Annotations {
    private static final String CONTAINER = ".All";

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

    /**
     * The annotations of this canonical name, in the order written; those in a container {@code Name.All} as well. It is
     * asked more often than anything else, and nearly always in vain.
     */
    public static List<AnnotationMirror> of(Element element, String name) {
        List<? extends AnnotationMirror> mirrors = element.getAnnotationMirrors();
        if (mirrors.isEmpty()) {
            return List.of();
        }
        List<AnnotationMirror> found = new ArrayList<>();
        for (AnnotationMirror mirror : mirrors) {
            Name type = ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName();
            if (type.contentEquals(name)) {
                found.add(mirror);
            } else if (type.length() == name.length() + CONTAINER.length() && type.contentEquals(name + CONTAINER)) {
                mirror.getElementValues()
                        .values()
                        .forEach(value -> value.accept(MIRRORS, null).forEach(found::add));
            }
        }
        return List.copyOf(found);
    }

    /** The only annotation of this canonical name. */
    public static Optional<AnnotationMirror> first(Element element, String name) {
        List<AnnotationMirror> all = of(element, name);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }
}
