package dev.fanfare.processor.read;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The JDK's containers that the codec writes and reads. */
enum Containers {
    LIST,
    SET,
    MAP,
    OPTIONAL;

    private static final Map<Containers, Set<String>> NAMES = Map.of(
            LIST,
                    Set.of(
                            "java.lang.Iterable",
                            "java.util.ArrayDeque",
                            "java.util.ArrayList",
                            "java.util.Collection",
                            "java.util.Deque",
                            "java.util.LinkedList",
                            "java.util.List",
                            "java.util.Queue"),
            SET,
                    Set.of(
                            "java.util.EnumSet",
                            "java.util.HashSet",
                            "java.util.LinkedHashSet",
                            "java.util.NavigableSet",
                            "java.util.Set",
                            "java.util.SortedSet",
                            "java.util.TreeSet"),
            MAP,
                    Set.of(
                            "java.util.EnumMap",
                            "java.util.HashMap",
                            "java.util.LinkedHashMap",
                            "java.util.Map",
                            "java.util.NavigableMap",
                            "java.util.SortedMap",
                            "java.util.TreeMap",
                            "java.util.concurrent.ConcurrentHashMap",
                            "java.util.concurrent.ConcurrentMap"),
            OPTIONAL, Set.of("java.util.Optional"));

    /** What container the type is. */
    static Optional<Containers> of(String canonicalName) {
        return NAMES.entrySet().stream()
                .filter(entry -> entry.getValue().contains(canonicalName))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
