package dev.fanfare.processor.mirror;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What a type extends and implements; {@code Object} is never among it. */
public final class Hierarchy {
    private static final String OBJECT = "java.lang.Object";

    private Hierarchy() {}

    /** The class and its superclasses, itself first. */
    public static List<TypeElement> classes(TypeElement type) {
        List<TypeElement> classes = new ArrayList<>(List.of(type));
        TypeMirror next = type.getSuperclass();
        while (next.getKind() == TypeKind.DECLARED) {
            TypeElement superclass = element(next);
            if (superclass.getQualifiedName().contentEquals(OBJECT)) {
                break;
            }
            classes.add(superclass);
            next = superclass.getSuperclass();
        }
        return classes;
    }

    /** All superclasses and interfaces, direct or not, without the type itself. */
    public static List<TypeElement> supertypes(TypeElement type) {
        Map<String, TypeElement> found = new LinkedHashMap<>();
        collect(type, found);
        return List.copyOf(found.values());
    }

    /** Whether the type is, extends or implements one of this canonical name. */
    public static boolean isA(TypeElement type, String name) {
        return type.getQualifiedName().contentEquals(name)
                || supertypes(type).stream()
                        .anyMatch(supertype -> supertype.getQualifiedName().contentEquals(name));
    }

    /** The element of a declared type. */
    public static TypeElement element(TypeMirror declared) {
        return (TypeElement) ((DeclaredType) declared).asElement();
    }

    private static void collect(TypeElement type, Map<String, TypeElement> found) {
        List<TypeMirror> direct = new ArrayList<>(type.getInterfaces());
        direct.add(type.getSuperclass());
        for (TypeMirror mirror : direct) {
            if (mirror.getKind() != TypeKind.DECLARED) {
                continue;
            }
            TypeElement supertype = element(mirror);
            String name = supertype.getQualifiedName().toString();
            if (!name.equals(OBJECT) && found.putIfAbsent(name, supertype) == null) {
                collect(supertype, found);
            }
        }
    }
}
