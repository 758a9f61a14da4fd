package dev.fanfare.integration.evolution;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.fanfare.runtime.binding.TopicBinding;
import dev.fanfare.runtime.internal.codec.EventCodec;
import dev.fanfare.runtime.internal.codec.EventJson;
import dev.fanfare.runtime.internal.codec.UndecodableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A topic as one version has it, with the runtime's own codec. */
final class TopicVersion {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final EventCodec<Object> codec;
    private final Map<Class<?>, String> nameByClass = new LinkedHashMap<>();
    private final Map<String, String> presentNames = new HashMap<>();
    private final Set<String> unknownConstants = new HashSet<>();
    private final String root;
    private final List<String> eventNames;
    private final Map<String, String> schemas;

    @SuppressWarnings("unchecked")
    TopicVersion(TopicBinding<?> binding, String root, List<String> eventNames, Map<String, String> schemas) {
        this.codec = new EventCodec<>((TopicBinding<Object>) binding, new EventJson(schemas));
        this.root = root;
        this.eventNames = eventNames;
        this.schemas = schemas;
        eventNames.forEach(name -> nameByClass.put(binding.events().get(name), name));
        schemas.values().forEach(schema -> note(tree(schema)));
    }

    private void note(JsonNode schema) {
        schema.path("x-aliases")
                .properties()
                .forEach(entry -> entry.getValue().forEach(old -> presentNames.put(old.asText(), entry.getKey())));
        if (schema.path("x-unknown").isTextual()) {
            unknownConstants.add(schema.path("x-unknown").asText());
        }
    }

    /** The classes of its events. */
    Set<Class<?>> events() {
        return nameByClass.keySet();
    }

    /** The Java name of the type that carries the topic. */
    String root() {
        return root;
    }

    /** The names that it writes. */
    List<String> eventNames() {
        return eventNames;
    }

    /** JSON Schema texts by Java type name, of what the events reach. */
    Map<String, String> schemas() {
        return schemas;
    }

    byte[] write(Object event) {
        return codec.encode(event);
    }

    /** The value of {@code ce-type}. */
    String eventName(Object event) {
        return nameByClass.get(event.getClass());
    }

    Object read(String eventName, byte[] body) throws UndecodableException {
        return codec.decode(eventName, body);
    }

    /** Whether an event stands for those that this version does not know. */
    boolean isUnknown(Object event) {
        return !nameByClass.containsKey(event.getClass());
    }

    /** What a name in JSON is called in this version. */
    String presentName(String name) {
        return presentNames.getOrDefault(name, name);
    }

    /** Whether a text is the constant that stands for unknown ones. */
    boolean isUnknownConstant(String text) {
        return unknownConstants.contains(text);
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
