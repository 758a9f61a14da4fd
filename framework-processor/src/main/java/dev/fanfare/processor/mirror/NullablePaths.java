package dev.fanfare.processor.mirror;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * The nullable uses of types within a type, by the way to them: nothing for the type itself, {@code [} for the elements of
 * an array, {@code 0;} for the first type argument, one after the other.
 *
 * @param paths the ways
 */
public record NullablePaths(Set<String> paths) {
    /** Nothing is nullable, as far as is known. */
    public static final NullablePaths NONE = new NullablePaths(Set.of());

    public NullablePaths {
        paths = Set.copyOf(paths);
    }

    /** Whether the type itself is nullable. */
    public boolean containsItself() {
        return paths.contains("");
    }

    /** The uses within the elements of the array that this is. */
    public NullablePaths elements() {
        return within("[");
    }

    /** The uses within a type argument. */
    public NullablePaths argument(int index) {
        return within(step(3, index));
    }

    private NullablePaths within(String step) {
        return paths.isEmpty()
                ? this
                : new NullablePaths(paths.stream()
                        .filter(path -> path.startsWith(step))
                        .map(path -> path.substring(step.length()))
                        .collect(Collectors.toSet()));
    }

    /** A step as class files number them. */
    static String step(int kind, int argument) {
        return switch (kind) {
            case 0 -> "[";
            case 1 -> ".";
            case 2 -> "?";
            default -> argument + ";";
        };
    }
}
