package dev.fanfare.runtime.internal.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which components of which types are required, as the manifest's schemas say: present, and not null. Immutable. */
final class Components {
    private final Map<String, Set<String>> required = new HashMap<>();

    /** @param schemas JSON Schema texts by Java type name */
    Components(Map<String, String> schemas) {
        JsonMapper mapper = new JsonMapper();
        schemas.forEach((type, schema) -> required.put(type, required(mapper, type, schema)));
    }

    private static Set<String> required(JsonMapper mapper, String type, String schema) {
        try {
            Set<String> names = new HashSet<>();
            for (JsonNode name : mapper.readTree(schema).path("required")) {
                names.add(name.asText());
            }
            return Set.copyOf(names);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("The schema of " + type + " is not JSON.", malformed);
        }
    }

    /** Whether the manifest describes the type. */
    boolean describe(Class<?> type) {
        String name = type.getCanonicalName();
        return name != null && required.containsKey(name);
    }

    /** The required components of a type; empty if the manifest does not describe it. */
    Set<String> required(Class<?> type) {
        String name = type.getCanonicalName();
        return name == null ? Set.of() : required.getOrDefault(name, Set.of());
    }
}
