package dev.fanfare.processor.check;

import dev.fanfare.processor.model.Evolution;
import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.model.TypeRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A type with the names in it, and what it says about earlier ones.
 *
 * @param type the type
 * @param place its place
 * @param of what the names are of
 * @param names the names, in the order of declaration
 * @param reserved names that must not return
 */
public record EvolvingType(TypeRef type, SourceRef place, Of of, List<Name> names, List<String> reserved) {
    public EvolvingType {
        names = List.copyOf(names);
        reserved = List.copyOf(reserved);
    }

    /** What has names. */
    public enum Of {
        COMPONENTS,
        CONSTANTS,
        EVENTS
    }

    /**
     * A name.
     *
     * @param text as it is written in JSON, or in {@code ce-type}
     * @param display as messages say it: {@code Signup.email}
     * @param place what has it
     * @param aliases earlier names
     * @param aliasPlace where they are said
     * @param unknown where it is said that it stands for the unknown
     */
    public record Name(
            String text,
            String display,
            SourceRef place,
            List<String> aliases,
            SourceRef aliasPlace,
            Optional<SourceRef> unknown) {
        public Name {
            aliases = List.copyOf(aliases);
        }
    }

    /** As the model holds it. */
    public Evolution evolution() {
        SortedMap<String, List<String>> aliases = new TreeMap<>();
        Map<String, SourceRef> places = new HashMap<>();
        for (Name name : names) {
            places.putIfAbsent(name.text(), name.place());
            if (!name.aliases().isEmpty()) {
                aliases.putIfAbsent(name.text(), name.aliases());
            }
        }
        Optional<String> unknown = names.stream()
                .filter(name -> of == Of.CONSTANTS && name.unknown().isPresent())
                .map(Name::text)
                .findFirst();
        List<String> sorted = reserved.stream().sorted().distinct().toList();
        return new Evolution(aliases, sorted, unknown, places, Optional.of(place));
    }
}
