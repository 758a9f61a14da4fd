package dev.fanfare.processor.mirror;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A class or interface type taken apart.
 *
 * @param element what it names
 * @param arguments its type arguments; empty for a raw type
 */
public record Declared(TypeElement element, List<TypeMirror> arguments) {
    /** Empty for every other kind of type, and for one that cannot be resolved. */
    public static Optional<Declared> of(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                ? Optional.of(new Declared(
                        (TypeElement) ((DeclaredType) type).asElement(),
                        List.copyOf(((DeclaredType) type).getTypeArguments())))
                : Optional.empty();
    }

    /** Whether it is this class or interface, by its canonical name. */
    public boolean is(String name) {
        return element.getQualifiedName().contentEquals(name);
    }

    /** Whether it names a generic class or interface without type arguments. */
    public boolean isRaw() {
        return arguments.isEmpty() && !element.getTypeParameters().isEmpty();
    }
}
