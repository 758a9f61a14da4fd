package dev.fanfare.processor.mirror;

import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.model.TypeRef;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** From elements to the names that the model holds. */
public final class Names {
    private Names() {}

    /** The name of a type. */
    public static TypeRef of(TypeElement type) {
        if (type.getEnclosingElement() instanceof PackageElement pack) {
            // The rule.
            return TypeRef.of(
                    pack.getQualifiedName().toString(), type.getSimpleName().toString());
        }
        ArrayDeque<String> names = new ArrayDeque<>();
        Element current = type;
        while (current instanceof TypeElement named) {
            names.addFirst(named.getSimpleName().toString());
            current = named.getEnclosingElement();
        }
        return new TypeRef(packageOf(type), List.copyOf(names));
    }

    /** The place of a module, package, type, component, field, method or method's parameter. */
    public static SourceRef place(Element element) {
        if (element instanceof ModuleElement module) {
            return SourceRef.ofModule(module.getQualifiedName().toString());
        }
        if (element instanceof PackageElement pack) {
            return SourceRef.of(pack.getQualifiedName().toString());
        }
        if (element instanceof TypeElement type) {
            return SourceRef.of(of(type));
        }
        Element owner = around(element);
        return element.getKind() == ElementKind.PARAMETER && owner instanceof ExecutableElement method
                ? place(method).parameter(method.getParameters().indexOf(element))
                : place(owner).member(signature(element));
    }

    /** What encloses a member, parameter or type; only packages and modules may stand alone. */
    public static Element around(Element element) {
        return Objects.requireNonNull(element.getEnclosingElement(), () -> element + " is enclosed by nothing");
    }

    /** A method's name with its erased parameter types, {@code on(a.b.Signup)}; the plain name of another member. */
    public static String signature(Element member) {
        if (!(member instanceof ExecutableElement method)) {
            return member.getSimpleName().toString();
        }
        StringBuilder signature =
                new StringBuilder().append(method.getSimpleName()).append('(');
        String separator = "";
        for (VariableElement parameter : method.getParameters()) {
            signature.append(separator).append(erased(parameter.asType()));
            separator = ",";
        }
        return signature.append(')').toString();
    }

    /** The name of a type without type arguments and annotations; {@code toString} differs between JDKs. */
    private static String erased(TypeMirror type) {
        if (type instanceof DeclaredType declared) {
            return ((TypeElement) declared.asElement()).getQualifiedName().toString();
        }
        return type instanceof ArrayType array
                ? erased(array.getComponentType()) + "[]"
                : type.getKind().toString().toLowerCase(Locale.ROOT);
    }

    private static String packageOf(Element element) {
        Element current = element;
        while (!(current instanceof PackageElement)) {
            current = around(current);
        }
        return ((PackageElement) current).getQualifiedName().toString();
    }
}
