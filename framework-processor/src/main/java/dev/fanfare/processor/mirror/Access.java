package dev.fanfare.processor.mirror;

import dev.fanfare.processor.model.TypeRef;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** What generated code may name. */
public final class Access {
    private Access() {}

    /** Why code in the package cannot name the type, as {@code Outer is private}; empty if it can. */
    public static Optional<String> obstacle(TypeElement type, String fromPackage) {
        boolean isSamePackage = Names.of(type).packageName().equals(fromPackage);
        Element current = type;
        while (current instanceof TypeElement named) {
            if (named.getModifiers().contains(Modifier.PRIVATE)) {
                return Optional.of(simple(named) + " is private");
            }
            if (!isSamePackage && !named.getModifiers().contains(Modifier.PUBLIC)) {
                return Optional.of(simple(named) + " is not public and in another package");
            }
            current = Names.around(named);
        }
        return Optional.empty();
    }

    /** Whether the type and every type around it are public. */
    public static boolean isPublic(TypeElement type) {
        Element current = type;
        while (current instanceof TypeElement named) {
            if (!named.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
            current = Names.around(named);
        }
        return true;
    }

    /** Whether code in the package can use the member of an accessible type. */
    public static boolean isReachable(Element member, String fromPackage) {
        if (member.getModifiers().contains(Modifier.PUBLIC)) {
            return true;
        }
        TypeRef owner = Names.of((TypeElement) Names.around(member));
        return !member.getModifiers().contains(Modifier.PRIVATE)
                && owner.packageName().equals(fromPackage);
    }

    private static String simple(TypeElement type) {
        return Names.of(type).nested(".");
    }
}
