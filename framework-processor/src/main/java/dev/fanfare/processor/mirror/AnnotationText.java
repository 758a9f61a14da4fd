package dev.fanfare.processor.mirror;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/** An annotation as text, the same from sources and class files and with every compiler: what is written, by element. */
public final class AnnotationText extends SimpleAnnotationValueVisitor14<String, Void> {
    private final Consumer<TypeElement> classes;

    /** Tells also of each class that a value names. */
    public AnnotationText(Consumer<TypeElement> classes) {
        this.classes = classes;
    }

    /** The annotation's text. */
    public String of(AnnotationMirror annotation) {
        String name = Names.of((TypeElement) annotation.getAnnotationType().asElement())
                .canonical();
        return annotation.getElementValues().entrySet().stream()
                .map(entry -> entry.getKey().getSimpleName() + "=" + visit(entry.getValue()))
                .sorted()
                .collect(Collectors.joining(", ", "@" + name + "(", ")"));
    }

    @Override
    protected String defaultAction(Object value, Void unused) {
        return value.toString();
    }

    @Override
    public String visitType(TypeMirror type, Void unused) {
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            classes.accept(element);
            return Names.of(element).canonical();
        }
        return TypeText.of(type);
    }

    @Override
    public String visitEnumConstant(VariableElement constant, Void unused) {
        return constant.getSimpleName().toString();
    }

    @Override
    public String visitAnnotation(AnnotationMirror annotation, Void unused) {
        return of(annotation);
    }

    @Override
    public String visitArray(List<? extends AnnotationValue> values, Void unused) {
        return values.stream().map(this::visit).collect(Collectors.joining(", ", "{", "}"));
    }
}
