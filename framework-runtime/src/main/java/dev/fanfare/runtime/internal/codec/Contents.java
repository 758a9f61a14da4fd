package dev.fanfare.runtime.internal.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Where null may stand in what components hold, as the manifest's schemas say: in a list, a map, an array. Thread-safe. A
 * schema is parsed when it is asked for first, which keeps the start of large applications short.
 */
final class Contents {
    private static final String REFERENCE = "#/schemas/";

    private final JsonMapper mapper = new JsonMapper();
    private final Map<String, String> texts;
    private final Map<String, JsonNode> parsed = new ConcurrentHashMap<>();

    /** @param schemas JSON Schema texts by Java type name */
    Contents(Map<String, String> schemas) {
        texts = Map.copyOf(schemas);
    }

    /** Whether the manifest describes the type. */
    boolean describe(Class<?> type) {
        String name = type.getCanonicalName();
        return name != null && texts.containsKey(name);
    }

    /**
     * Whether null may stand there; so it may wherever the schemas say nothing.
     *
     * @param owner the type that has the component
     * @param component its name in JSON
     * @param level how many lists, maps and arrays are around the value: 0 is the component itself
     */
    boolean mayBeNull(Class<?> owner, String component, int level) {
        String name = owner.getCanonicalName();
        JsonNode value = name == null
                ? MissingNode.getInstance()
                : schema(name).path("properties").path(component);
        for (int i = 0; i < level; i++) {
            value = element(value);
        }
        return permitsNull(value);
    }

    private JsonNode schema(String type) {
        return parsed.computeIfAbsent(type, this::parse);
    }

    private JsonNode parse(String type) {
        String text = texts.get(type);
        if (text == null) {
            return MissingNode.getInstance();
        }
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("The schema of " + type + " is not JSON.", malformed);
        }
    }

    private static JsonNode element(JsonNode container) {
        JsonNode present =
                choices(container).filter(choice -> !isNull(choice)).findFirst().orElse(container);
        JsonNode items = present.path("items");
        return items.isMissingNode() ? present.path("additionalProperties") : items;
    }

    private boolean permitsNull(JsonNode value) {
        String reference = value.path("$ref").asText();
        if (reference.startsWith(REFERENCE)) {
            return isOpen(schema(reference.substring(REFERENCE.length())));
        }
        return isOpen(value)
                || StreamSupport.stream(value.path("type").spliterator(), false)
                        .anyMatch(type -> type.asText().equals("null"))
                || choices(value).anyMatch(Contents::isNull);
    }

    private static boolean isOpen(JsonNode schema) {
        return !schema.has("type") && !schema.has("anyOf") && !schema.has("oneOf");
    }

    private static boolean isNull(JsonNode schema) {
        return schema.path("type").asText().equals("null");
    }

    private static Stream<JsonNode> choices(JsonNode schema) {
        return StreamSupport.stream(schema.path("anyOf").spliterator(), false);
    }
}
