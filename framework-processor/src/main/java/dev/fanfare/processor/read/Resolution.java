package dev.fanfare.processor.read;

import dev.fanfare.processor.mirror.AnnotationView;
import dev.fanfare.processor.mirror.Hierarchy;
import dev.fanfare.processor.mirror.TypeText;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Looks for types that do not exist yet, since another processor (or this one) generates them: javac hands out an element
 * only once, and what is read from a half-known one would be wrong. Good for one round.
 */
public final class Resolution {
    private static final String CLASS = "java.lang.Class";

    /** What nothing was missing in, so that it need not be walked again. */
    private final Set<TypeElement> complete = new HashSet<>();

    private final Set<TypeElement> walked = new HashSet<>();

    /** A type that a topic's declaration, or anything its event reaches, needs and that is missing. */
    public Optional<String> missingForTopic(TypeElement type) {
        walked.clear();
        String missing = declaration(type);
        return walkedThrough(missing == null ? event(type) : missing);
    }

    /** A type that a class with handlers, or anything that their events reach, needs and that is missing. */
    public Optional<String> missingForHandlers(TypeElement type) {
        walked.clear();
        String missing = declaration(type);
        for (Element member : type.getEnclosedElements()) {
            if (missing == null && member.getKind() == ElementKind.METHOD) {
                missing = handler((ExecutableElement) member);
            }
        }
        return walkedThrough(missing);
    }

    private Optional<String> walkedThrough(@Nullable String missing) {
        if (missing == null) {
            complete.addAll(walked);
        }
        return Optional.ofNullable(missing);
    }

    private @Nullable String handler(ExecutableElement method) {
        String missing = annotations(method);
        List<AnnotationView> subscribes = AnnotationView.all(method, HandlerReader.SUBSCRIBE);
        if (missing != null || subscribes.isEmpty()) {
            return missing;
        }
        for (VariableElement parameter : method.getParameters()) {
            missing = missing == null ? reached(parameter.asType()) : missing;
        }
        missing = missing == null ? reached(method.getReturnType()) : missing;
        for (AnnotationView subscribe : subscribes) {
            Optional<TypeMirror> topic = subscribe.type("topic");
            missing = missing == null && topic.isPresent() ? reached(topic.get()) : missing;
        }
        return missing;
    }

    /** The supertypes, members and annotations as written. */
    private static @Nullable String declaration(TypeElement type) {
        String missing = annotations(type);
        missing = missing == null ? mirror(type.getSuperclass()) : missing;
        missing = missing == null ? mirrors(type.getInterfaces()) : missing;
        missing = missing == null ? mirrors(type.getPermittedSubclasses()) : missing;
        for (RecordComponentElement component : type.getRecordComponents()) {
            missing = missing == null ? mirror(component.asType()) : missing;
        }
        for (Element member : type.getEnclosedElements()) {
            missing = missing == null ? member(member) : missing;
        }
        return missing;
    }

    private static @Nullable String member(Element member) {
        if (member instanceof ExecutableElement method) {
            for (VariableElement parameter : method.getParameters()) {
                String missing = mirror(parameter.asType());
                if (missing != null) {
                    return missing;
                }
            }
            return mirror(method.getReturnType());
        }
        return member instanceof VariableElement field ? mirror(field.asType()) : null;
    }

    /** Everything that the JSON of a type reaches. */
    private @Nullable String event(TypeElement type) {
        if (complete.contains(type) || Bindability.isOfJdk(type) || !walked.add(type)) {
            return null;
        }
        String missing = reached(type.getSuperclass());
        missing = missing == null ? allReached(type.getInterfaces()) : missing;
        missing = missing == null ? allReached(type.getPermittedSubclasses()) : missing;
        List<? extends Element> members = type.getEnclosedElements();
        for (Element member : members) {
            if (missing == null
                    && member.getKind() == ElementKind.FIELD
                    && !member.getModifiers().contains(Modifier.STATIC)) {
                missing = reached(member.asType());
            }
        }
        for (Element member : members) {
            if (missing == null
                    && member.getKind() == ElementKind.METHOD
                    && Properties.getterProperty((ExecutableElement) member).isPresent()) {
                missing = reached(((ExecutableElement) member).getReturnType());
            }
        }
        return missing;
    }

    private @Nullable String allReached(List<? extends TypeMirror> types) {
        for (TypeMirror type : types) {
            String missing = reached(type);
            if (missing != null) {
                return missing;
            }
        }
        return null;
    }

    private @Nullable String reached(TypeMirror type) {
        String missing = mirror(type);
        if (missing != null) {
            return missing;
        }
        if (type instanceof ArrayType array) {
            return reached(array.getComponentType());
        }
        if (type.getKind() != TypeKind.DECLARED) {
            return null;
        }
        missing = event(Hierarchy.element(type));
        return missing == null ? allReached(((DeclaredType) type).getTypeArguments()) : missing;
    }

    /** A type as it is written, with its arguments. */
    private static @Nullable String mirror(TypeMirror type) {
        return switch (type.getKind()) {
            case ERROR -> TypeText.of(type);
            case ARRAY -> mirror(((ArrayType) type).getComponentType());
            case DECLARED -> mirrors(((DeclaredType) type).getTypeArguments());
            default -> null;
        };
    }

    private static @Nullable String mirrors(List<? extends TypeMirror> types) {
        for (TypeMirror type : types) {
            String missing = mirror(type);
            if (missing != null) {
                return missing;
            }
        }
        return null;
    }

    private static @Nullable String annotations(Element element) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            String missing = values(mirror);
            if (missing != null) {
                return missing;
            }
        }
        return null;
    }

    private static @Nullable String values(AnnotationMirror mirror) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            String missing =
                    value(entry.getValue().getValue(), isClass(entry.getKey().getReturnType()));
            if (missing != null) {
                return missing;
            }
        }
        return null;
    }

    /** A class literal of a missing class is no type, but a text. */
    private static @Nullable String value(Object value, boolean isClass) {
        if (value instanceof TypeMirror type) {
            return mirror(type);
        }
        if (value instanceof AnnotationMirror nested) {
            return values(nested);
        }
        if (value instanceof List<?> all) {
            for (Object one : all) {
                String missing = value(((AnnotationValue) one).getValue(), isClass);
                if (missing != null) {
                    return missing;
                }
            }
            return null;
        }
        return isClass && value instanceof String ? "a class that an annotation names" : null;
    }

    private static boolean isClass(TypeMirror type) {
        return type instanceof ArrayType array
                ? isClass(array.getComponentType())
                : type.getKind() == TypeKind.DECLARED
                        && Hierarchy.element(type).getQualifiedName().contentEquals(CLASS);
    }
}
