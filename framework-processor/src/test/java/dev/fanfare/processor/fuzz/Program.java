package dev.fanfare.processor.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A package with declarations.
 *
 * @param name the package
 * @param sources by path
 * @param mistakes the codes that the processors must print for it; none if it is sound
 * @param generated the classes that must be generated
 */
record Program(String name, Map<String, String> sources, Set<String> mistakes, List<String> generated) {
    Program {
        sources = new TreeMap<>(sources);
        mistakes = Set.copyOf(mistakes);
        generated = List.copyOf(generated);
    }

    /** Whether a file of this path belongs to it. */
    boolean owns(String path) {
        return path.startsWith(name + "/");
    }

    @Override
    public String toString() {
        return name + " " + mistakes + "\n" + String.join("\n", sources.values());
    }
}
