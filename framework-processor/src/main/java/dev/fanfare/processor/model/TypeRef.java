package dev.fanfare.processor.model;

import java.util.List;

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

    @Override
    public int compareTo(TypeRef other) {
        return canonical().compareTo(other.canonical());
    }

    @Override
    public String toString() {
        return canonical();
    }
}
