package dev.fanfare.runtime.internal.topology;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fanfare.runtime.Topology;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Unites the schemas of fragments. Two modules may describe one type, where it is a component of both's events; a module
 * that knows it from its class file has no Javadoc, so descriptions do not count as a difference. Not thread-safe.
 */
final class Schemas {
    private final JsonMapper mapper = new JsonMapper();
    private final SortedMap<String, String> merged = new TreeMap<>();
    private final Map<String, String> modules = new HashMap<>();

    /** Adds those of a fragment, and to the problems what contradicts an earlier one. */
    void add(Topology fragment, List<String> problems) {
        fragment.schemas().forEach((type, schema) -> {
            String first = merged.putIfAbsent(type, schema);
            String module = modules.putIfAbsent(type, fragment.module());
            if (first == null || first.equals(schema)) {
                return;
            }
            if (!bare(first).equals(bare(schema))) {
                problems.add("Type " + type + " has different components in module " + module + " and in module "
                        + fragment.module()
                        + ": they were compiled with different versions of it. Compile both with the same one.");
            } else if (schema.length() > first.length()) {
                merged.put(type, schema);
            }
        });
    }

    SortedMap<String, String> merged() {
        return Collections.unmodifiableSortedMap(merged);
    }

    private JsonNode bare(String schema) {
        try {
            return withoutDescriptions(mapper.readTree(schema));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("A schema is not JSON.", malformed);
        }
    }

    private static JsonNode withoutDescriptions(JsonNode json) {
        // A component of that name has an object there.
        if (json instanceof ObjectNode object && object.path("description").isTextual()) {
            object.remove("description");
        }
        json.forEach(Schemas::withoutDescriptions);
        return json;
    }
}
