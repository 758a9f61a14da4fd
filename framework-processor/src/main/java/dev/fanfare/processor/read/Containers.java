package dev.fanfare.processor.read;

import java.util.Map;
import java.util.Optional;

/** The JDK's containers that the codec writes and reads. */
enum Containers {
    LIST,
    SET,
    MAP,
    OPTIONAL;

    private static final Map<String, Containers> BY_NAME = Map.ofEntries(
            Map.entry("java.lang.Iterable", LIST),
            Map.entry("java.util.ArrayDeque", LIST),
            Map.entry("java.util.ArrayList", LIST),
            Map.entry("java.util.Collection", LIST),
            Map.entry("java.util.Deque", LIST),
            Map.entry("java.util.LinkedList", LIST),
            Map.entry("java.util.List", LIST),
            Map.entry("java.util.Queue", LIST),
            Map.entry("java.util.EnumSet", SET),
            Map.entry("java.util.HashSet", SET),
            Map.entry("java.util.LinkedHashSet", SET),
            Map.entry("java.util.NavigableSet", SET),
            Map.entry("java.util.Set", SET),
            Map.entry("java.util.SortedSet", SET),
            Map.entry("java.util.TreeSet", SET),
            Map.entry("java.util.EnumMap", MAP),
            Map.entry("java.util.HashMap", MAP),
            Map.entry("java.util.LinkedHashMap", MAP),
            Map.entry("java.util.Map", MAP),
            Map.entry("java.util.NavigableMap", MAP),
            Map.entry("java.util.SortedMap", MAP),
            Map.entry("java.util.TreeMap", MAP),
            Map.entry("java.util.concurrent.ConcurrentHashMap", MAP),
            Map.entry("java.util.concurrent.ConcurrentMap", MAP),
            Map.entry("java.util.Optional", OPTIONAL));

    /** What container the type is. */
    static Optional<Containers> of(String canonicalName) {
        return Optional.ofNullable(BY_NAME.get(canonicalName));
    }
}
