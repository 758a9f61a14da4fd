package dev.fanfare.runtime.internal.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the codec obeys of a type's schema in the manifest.
 *
 * @param required the components that are present and not null
 * @param aliases earlier names, the strongest first, by present name of a component or constant
 * @param unknown the constant that stands for those that are not known
 * @param isUnion whether it is one of several types, which a property tells apart
 */
record TypeSchema(Set<String> required, Map<String, List<String>> aliases, Optional<String> unknown, boolean isUnion) {
    /** What is known of a type that the manifest does not describe. */
    static final TypeSchema NONE = new TypeSchema(Set.of(), Map.of(), Optional.empty(), false);

    TypeSchema {
        required = Set.copyOf(required);
        aliases = Map.copyOf(aliases);
    }

    /**
     * Reads a schema.
     *
     * @throws IllegalArgumentException if it is not JSON, naming the type
     */
    static TypeSchema parse(JsonMapper mapper, String type, String schema) {
        try {
            JsonNode root = mapper.readTree(schema);
            Map<String, List<String>> aliases = new HashMap<>();
            root.path("x-aliases").properties().forEach(entry -> aliases.put(entry.getKey(), texts(entry.getValue())));
            JsonNode unknown = root.path("x-unknown");
            return new TypeSchema(
                    new HashSet<>(texts(root.path("required"))),
                    aliases,
                    unknown.isTextual() ? Optional.of(unknown.asText()) : Optional.empty(),
                    root.has("oneOf"));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("The schema of " + type + " is not JSON.", malformed);
        }
    }

    /** The present name of what went by an earlier one. */
    Optional<String> presentName(String earlier) {
        return aliases.entrySet().stream()
                .filter(entry -> entry.getValue().contains(earlier))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return Collections.unmodifiableList(texts);
    }
}
