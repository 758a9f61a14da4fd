package dev.fanfare.processor.read;

import dev.fanfare.processor.mirror.AnnotationView;
import dev.fanfare.processor.mirror.Annotations;
import dev.fanfare.processor.mirror.Hierarchy;
import dev.fanfare.processor.mirror.TypeText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Looks for types that do not exist yet, since another processor (or this one) generates them: javac hands out an element
 * only once, and what is read from a half-known one would be wrong. Good for one round.
 */
public final class Resolution {
    private static final String CLASS = "java.lang.Class";

    private final Set<TypeElement> walked = new HashSet<>();

    /** A type that a topic's declaration, or anything its event reaches, needs and that is missing. */
    public Optional<String> missingForTopic(TypeElement type) {
        walked.clear();
        return first(List.of(() -> declaration(type), () -> event(type)));
    }

    /** A type that a class with handlers, or anything that their events reach, needs and that is missing. */
    public Optional<String> missingForHandlers(TypeElement type) {
        walked.clear();
        List<Look> looks = new ArrayList<>(List.of(() -> declaration(type)));
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            looks.add(() -> annotations(method));
            if (Annotations.first(method, HandlerReader.SUBSCRIBE).isPresent()) {
                method.getParameters().forEach(parameter -> looks.add(() -> reached(parameter.asType())));
                looks.add(() -> reached(method.getReturnType()));
                AnnotationView.all(method, HandlerReader.SUBSCRIBE)
                        .forEach(view -> view.type("topic").ifPresent(topic -> looks.add(() -> reached(topic))));
            }
        }
        return first(looks);
    }

    /** One look at a part of a declaration. */
    private interface Look {
        Optional<String> missing();
    }

    private static Optional<String> first(List<Look> looks) {
        return looks.stream().flatMap(look -> look.missing().stream()).findFirst();
    }

    /** The supertypes, members and annotations as written. */
    private static Optional<String> declaration(TypeElement type) {
        List<Look> looks = new ArrayList<>();
        looks.add(() -> annotations(type));
        looks.add(() -> mirror(type.getSuperclass()));
        type.getInterfaces().forEach(parent -> looks.add(() -> mirror(parent)));
        type.getPermittedSubclasses().forEach(permitted -> looks.add(() -> mirror(permitted)));
        type.getRecordComponents().forEach(component -> looks.add(() -> mirror(component.asType())));
        for (Element member : type.getEnclosedElements()) {
            if (member instanceof ExecutableElement method) {
                method.getParameters().forEach(parameter -> looks.add(() -> mirror(parameter.asType())));
                looks.add(() -> mirror(method.getReturnType()));
            } else if (member instanceof VariableElement field) {
                looks.add(() -> mirror(field.asType()));
            }
        }
        return first(looks);
    }

    /** Everything that the JSON of a type reaches. */
    private Optional<String> event(TypeElement type) {
        if (!walked.add(type) || Bindability.isOfJdk(type)) {
            return Optional.empty();
        }
        List<Look> looks = new ArrayList<>();
        looks.add(() -> reached(type.getSuperclass()));
        type.getInterfaces().forEach(parent -> looks.add(() -> reached(parent)));
        type.getPermittedSubclasses().forEach(permitted -> looks.add(() -> reached(permitted)));
        ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
                .forEach(field -> looks.add(() -> reached(field.asType())));
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> Properties.getterProperty(method).isPresent())
                .forEach(getter -> looks.add(() -> reached(getter.getReturnType())));
        return first(looks);
    }

    private Optional<String> reached(TypeMirror type) {
        Optional<String> missing = mirror(type);
        if (missing.isPresent()) {
            return missing;
        }
        if (type instanceof ArrayType array) {
            return reached(array.getComponentType());
        }
        if (type.getKind() != TypeKind.DECLARED) {
            return Optional.empty();
        }
        List<Look> looks = new ArrayList<>(List.of(() -> event(Hierarchy.element(type))));
        ((DeclaredType) type).getTypeArguments().forEach(argument -> looks.add(() -> reached(argument)));
        return first(looks);
    }

    /** A type as it is written, with its arguments. */
    private static Optional<String> mirror(TypeMirror type) {
        return switch (type.getKind()) {
            case ERROR -> Optional.of(TypeText.of(type));
            case ARRAY -> mirror(((ArrayType) type).getComponentType());
            case DECLARED ->
                ((DeclaredType) type)
                        .getTypeArguments().stream()
                                .flatMap(argument -> mirror(argument).stream())
                                .findFirst();
            default -> Optional.empty();
        };
    }

    private static Optional<String> annotations(Element element) {
        return element.getAnnotationMirrors().stream()
                .flatMap(mirror -> values(mirror).stream())
                .findFirst();
    }

    private static Optional<String> values(AnnotationMirror mirror) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            Optional<String> missing =
                    value(entry.getValue().getValue(), isClass(entry.getKey().getReturnType()));
            if (missing.isPresent()) {
                return missing;
            }
        }
        return Optional.empty();
    }

    /** A class literal of a missing class is no type, but a text. */
    private static Optional<String> value(Object value, boolean isClass) {
        if (value instanceof TypeMirror type) {
            return mirror(type);
        }
        if (value instanceof AnnotationMirror nested) {
            return values(nested);
        }
        if (value instanceof List<?> all) {
            return all.stream()
                    .flatMap(one -> value(((AnnotationValue) one).getValue(), isClass).stream())
                    .findFirst();
        }
        return isClass && value instanceof String ? Optional.of("a class that an annotation names") : Optional.empty();
    }

    private static boolean isClass(TypeMirror type) {
        return type instanceof ArrayType array
                ? isClass(array.getComponentType())
                : type.getKind() == TypeKind.DECLARED
                        && Hierarchy.element(type).getQualifiedName().contentEquals(CLASS);
    }
}
