package dev.fanfare.processor.read;

import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** Whether something may be null: any annotation with the simple name {@code Nullable} says so. */
final class Nullness {
    private Nullness() {}

    /** Whether it stands on an element or a use of a type. */
    static boolean isNullable(AnnotatedConstruct annotated) {
        return annotated.getAnnotationMirrors().stream()
                .anyMatch(mirror ->
                        mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
    }

    /** The type of a component, field or parameter; of a method what it returns. */
    static TypeMirror valueType(Element element) {
        return element instanceof ExecutableElement method ? method.getReturnType() : element.asType();
    }
}
