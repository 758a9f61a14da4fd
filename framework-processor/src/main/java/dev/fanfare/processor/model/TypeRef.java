package dev.fanfare.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The name of a class or interface.
 *
 * @param packageName the package; empty for the default package
 * @param names the simple names from the outermost type inwards; at least one
 */
public record TypeRef(String packageName, List<String> names) implements Comparable<TypeRef> {
    public TypeRef {
        names = List.copyOf(names);
    }

    /** A top-level type. */
    public static TypeRef of(String packageName, String name) {
        return new TypeRef(packageName, List.of(name));
    }

    /** As Java sources and the manifest write it: {@code a.b.Outer.Inner}. */
    public String canonical() {
        return packageName.isEmpty() ? nested(".") : packageName + "." + nested(".");
    }

    /** As class files name it: {@code a.b.Outer$Inner}. */
    public String binary() {
        return packageName.isEmpty() ? nested("$") : packageName + "." + nested("$");
    }

    /** The innermost name. */
    public String simple() {
        return names.get(names.size() - 1);
    }

    /** The names within the package, joined. */
    public String nested(String separator) {
        return String.join(separator, names);
    }

    /** A top-level type beside this one, {@code Outer_Inner} with the suffix. */
    public TypeRef beside(String suffix) {
        return of(packageName, nested("_") + suffix);
    }

    /** By canonical name. Most are told apart by their packages, or are top-level types of one. */
    @Override
    public int compareTo(TypeRef other) {
        if (packageName.equals(other.packageName)) {
            return names.size() == 1 && other.names.size() == 1
                    ? names.get(0).compareTo(other.names.get(0))
                    : nested(".").compareTo(other.nested("."));
        }
        return packageName.startsWith(other.packageName) || other.packageName.startsWith(packageName)
                ? canonical().compareTo(other.canonical())
                : packageName.compareTo(other.packageName);
    }

    /** Written out, as is {@link #hashCode}: both are asked all the time, and what a record gets is slow in a young JVM. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TypeRef type && packageName.equals(type.packageName) && names.equals(type.names);
    }

    @Override
    public int hashCode() {
        return 31 * packageName.hashCode() + names.hashCode();
    }

    @Override
    public String toString() {
        return canonical();
    }
}
