package dev.fanfare.runtime.internal.codec;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the manifest's schemas say of types: which components are required, and which names are read. Immutable. */
final class Components {
    private final Map<String, TypeSchema> byType = new HashMap<>();

    /** @param schemas JSON Schema texts by Java type name */
    Components(Map<String, String> schemas) {
        JsonMapper mapper = new JsonMapper();
        schemas.forEach((type, schema) -> byType.put(type, TypeSchema.parse(mapper, type, schema)));
    }

    /** What the manifest says of a type; nothing if it does not describe it. */
    TypeSchema of(Class<?> type) {
        String name = type.getCanonicalName();
        return name == null ? TypeSchema.NONE : byType.getOrDefault(name, TypeSchema.NONE);
    }

    /** The required components of a type; empty if the manifest does not describe it. */
    Set<String> required(Class<?> type) {
        return of(type).required();
    }

    /** Earlier names of a type's component; empty if there are none. */
    List<String> aliases(Class<?> type, String component) {
        return of(type).aliases().getOrDefault(component, List.of());
    }
}
