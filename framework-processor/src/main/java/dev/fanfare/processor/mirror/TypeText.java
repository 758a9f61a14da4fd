package dev.fanfare.processor.mirror;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** Types for reading, {@code List<Signup>}: without packages and annotations, the same on every JDK. */
public final class TypeText {
    private TypeText() {}

    /** The type's text. */
    public static String of(TypeMirror type) {
        if (type.getKind() == TypeKind.DECLARED) {
            return declared((DeclaredType) type);
        }
        if (type instanceof ArrayType array) {
            return of(array.getComponentType()) + "[]";
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard(wildcard);
        }
        return type instanceof TypeVariable variable
                ? variable.asElement().getSimpleName().toString()
                : type.getKind().toString().toLowerCase(Locale.ROOT);
    }

    private static String declared(DeclaredType type) {
        String name = Names.of((TypeElement) type.asElement()).nested(".");
        return type.getTypeArguments().isEmpty()
                ? name
                : type.getTypeArguments().stream().map(TypeText::of).collect(Collectors.joining(", ", name + "<", ">"));
    }

    private static String wildcard(WildcardType wildcard) {
        Optional<String> upper = Optional.ofNullable(wildcard.getExtendsBound()).map(bound -> " extends " + of(bound));
        Optional<String> lower = Optional.ofNullable(wildcard.getSuperBound()).map(bound -> " super " + of(bound));
        return "?" + upper.or(() -> lower).orElse("");
    }
}
