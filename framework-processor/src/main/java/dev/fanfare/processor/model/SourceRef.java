package dev.fanfare.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in the sources, by names, so that it can be found again in any round.
 *
 * @param packageName the package; with no type names it is the package itself that is meant, or the module that {@code
 *     member} names
 * @param type the simple names from the outermost type inwards
 * @param member the component's or field's name, or the method's with its erased parameter types as {@code on(a.b.Signup)};
 *     empty for the type itself
 * @param parameter the index of the method's parameter, or -1
 * @param annotation the canonical name of an annotation at that place, or empty
 * @param occurrence which of repeated annotations, starting at 0
 * @param element the annotation's element, with a dot for nested ones as {@code retry.maxBackoff}, or empty
 */
public record SourceRef(
        String packageName,
        List<String> type,
        String member,
        int parameter,
        String annotation,
        int occurrence,
        String element) {
    public SourceRef {
        type = List.copyOf(type);
    }

    /** A package. */
    public static SourceRef of(String packageName) {
        return new SourceRef(packageName, List.of(), "", -1, "", 0, "");
    }

    /** A type. */
    public static SourceRef of(TypeRef type) {
        return new SourceRef(type.packageName(), type.names(), "", -1, "", 0, "");
    }

    /** A module. */
    public static SourceRef ofModule(String name) {
        return new SourceRef("", List.of(), name, -1, "", 0, "");
    }

    /** The package or module, or the outermost type around the place. */
    public SourceRef outermost() {
        return type.isEmpty()
                ? new SourceRef(packageName, type, member, -1, "", 0, "")
                : of(TypeRef.of(packageName, type.get(0)));
    }

    /** A component, field or method of the type. */
    public SourceRef member(String signature) {
        return new SourceRef(packageName, type, signature, -1, "", 0, "");
    }

    /** A parameter of the method. */
    public SourceRef parameter(int index) {
        return new SourceRef(packageName, type, member, index, "", 0, "");
    }

    /** An annotation at the place. */
    public SourceRef annotation(String name, int which) {
        return new SourceRef(packageName, type, member, parameter, name, which, "");
    }

    /** An element of the annotation. */
    public SourceRef element(String path) {
        return new SourceRef(packageName, type, member, parameter, annotation, occurrence, path);
    }

    /** As messages name it: {@code a.b.Emails#sendWelcomeEmail}. */
    public String display() {
        if (type.isEmpty()) {
            return member.isEmpty() ? packageName : "module " + member;
        }
        String owner = new TypeRef(packageName, type).canonical();
        return member.isEmpty() ? owner : owner + "#" + memberName();
    }

    /**
     * As the manifest names it, relative to the source root: {@code a/b/Emails.java#sendWelcomeEmail}. The file is taken
     * to bear the outermost type's name, as javac demands for public ones.
     */
    public String path() {
        String file = packageName.replace('.', '/') + "/" + type.get(0) + ".java";
        return file + "#" + (member.isEmpty() ? String.join(".", type) : nestedPrefix() + memberName());
    }

    /** Written out, as is {@link #hashCode}: both are asked all the time, and what a record gets is slow in a young JVM. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SourceRef ref
                && packageName.equals(ref.packageName)
                && type.equals(ref.type)
                && member.equals(ref.member)
                && parameter == ref.parameter
                && annotation.equals(ref.annotation)
                && occurrence == ref.occurrence
                && element.equals(ref.element);
    }

    @Override
    public int hashCode() {
        int hash = 31 * packageName.hashCode() + type.hashCode();
        hash = 31 * hash + member.hashCode() + parameter;
        hash = 31 * hash + annotation.hashCode() + occurrence;
        return 31 * hash + element.hashCode();
    }

    private String nestedPrefix() {
        return type.size() == 1 ? "" : String.join(".", type.subList(1, type.size())) + ".";
    }

    private String memberName() {
        int parameters = member.indexOf('(');
        return parameters < 0 ? member : member.substring(0, parameters);
    }
}
