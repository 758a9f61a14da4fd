package dev.fanfare.processor.read;

import dev.fanfare.processor.mirror.Access;
import dev.fanfare.processor.mirror.Hierarchy;
import dev.fanfare.processor.mirror.Names;
import dev.fanfare.processor.mirror.TypeText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * How generated code reads a member.
 *
 * @param component the name of the component or property
 * @param accessor what it writes after the dot
 * @param obstacle why it cannot; empty if it can
 */
record MemberReading(String component, Optional<String> accessor, String obstacle) {
    /** Reading a member of the record or class, by code in the package. */
    static MemberReading of(Element member, TypeElement type, String fromPackage) {
        String name = member.getSimpleName().toString();
        if (member.getModifiers().contains(Modifier.STATIC)) {
            return none(name, "it is static");
        }
        if (type.getKind() == ElementKind.RECORD) {
            return ofRecord(member, type, name);
        }
        return member instanceof ExecutableElement method
                ? ofMethod(method, fromPackage)
                : ofField(member, type, fromPackage);
    }

    private static MemberReading ofRecord(Element member, TypeElement type, String name) {
        boolean isComponent = type.getRecordComponents().stream()
                .anyMatch(component -> component.getSimpleName().contentEquals(name));
        boolean isOther = member instanceof ExecutableElement method
                && !method.getParameters().isEmpty();
        return isComponent && !isOther ? some(name, name + "()") : none(name, "it is no component of the record");
    }

    private static MemberReading ofMethod(ExecutableElement method, String fromPackage) {
        String name = method.getSimpleName().toString();
        String component = Properties.getterProperty(method).orElse(name);
        if (!method.getParameters().isEmpty()) {
            return none(Names.signature(method), "the method has parameters");
        }
        return Access.isReachable(method, fromPackage)
                ? some(component, name + "()")
                : none(component, "the method is not accessible");
    }

    private static MemberReading ofField(Element field, TypeElement type, String fromPackage) {
        String name = field.getSimpleName().toString();
        if (Access.isReachable(field, fromPackage)) {
            return some(name, name);
        }
        return Hierarchy.classes(type).stream()
                .flatMap(owner -> ElementFilter.methodsIn(owner.getEnclosedElements()).stream())
                .filter(method -> reads(method, field) && Access.isReachable(method, fromPackage))
                .map(method -> some(name, method.getSimpleName() + "()"))
                .findFirst()
                .orElseGet(() -> none(name, "the field is not accessible and has no getter"));
    }

    private static boolean reads(ExecutableElement method, Element field) {
        String name = field.getSimpleName().toString();
        String capitalized = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return List.of("get" + capitalized, "is" + capitalized, name)
                        .contains(method.getSimpleName().toString())
                && method.getParameters().isEmpty()
                && !method.getModifiers().contains(Modifier.STATIC)
                && TypeText.of(method.getReturnType()).equals(TypeText.of(field.asType()));
    }

    private static MemberReading some(String component, String accessor) {
        return new MemberReading(component, Optional.of(accessor), "");
    }

    private static MemberReading none(String component, String obstacle) {
        return new MemberReading(component, Optional.empty(), obstacle);
    }
}
