package dev.fanfare.processor.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a type says about names of other days: of its components, constants or events.
 *
 * @param aliases earlier names by present name
 * @param reserved names that must not return, sorted
 * @param unknown what stands for the unknown: the constant, or the record's canonical name
 * @param places where each present name is declared
 * @param place where the type is declared
 */
public record Evolution(
        SortedMap<String, List<String>> aliases,
        List<String> reserved,
        Optional<String> unknown,
        Map<String, SourceRef> places,
        Optional<SourceRef> place) {
    /** Of a type that says nothing. */
    public static final Evolution NONE =
            new Evolution(new TreeMap<>(), List.of(), Optional.empty(), Map.of(), Optional.empty());

    public Evolution {
        aliases = Collections.unmodifiableSortedMap(new TreeMap<>(aliases));
        reserved = List.copyOf(reserved);
        places = Map.copyOf(places);
    }

    /** Of a type at this place that says nothing. */
    public static Evolution at(SourceRef place) {
        return new Evolution(new TreeMap<>(), List.of(), Optional.empty(), Map.of(), Optional.of(place));
    }

    /** With what stands for the unknown. */
    public Evolution catching(Optional<TypeRef> record) {
        return new Evolution(aliases, reserved, record.map(TypeRef::canonical), places, place);
    }

    /** Where a name is declared; where it is not, the type. */
    public Optional<SourceRef> placeOf(String name) {
        return Optional.ofNullable(places.get(name)).or(() -> place);
    }
}
