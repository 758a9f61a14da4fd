package dev.fanfare.infra.asyncapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fanfare.runtime.Topology;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Events as messages, their Java types as schemas. For one document. */
final class Messages {
    private static final String OURS = "\"#/schemas/";
    private static final String THEIRS = "\"#/components/schemas/";

    private final JsonMapper mapper = new JsonMapper();
    private final Map<String, String> schemas;
    private final Map<String, JsonNode> parsed = new HashMap<>();

    Messages(Map<String, String> schemas) {
        this.schemas = schemas;
    }

    /** A name of a component: letters, digits, dots, hyphens and underscores. */
    static String key(String... names) {
        StringBuilder key = new StringBuilder();
        String.join(".", names).codePoints().forEach(letter -> {
            boolean isPlain = (letter < 128 && Character.isLetterOrDigit(letter)) || ".-_".indexOf(letter) >= 0;
            if (isPlain) {
                key.appendCodePoint(letter);
            } else {
                key.append('_').append(Integer.toHexString(letter)).append('_');
            }
        });
        return key.toString();
    }

    /** Adds the events of a topic. */
    void define(Topology.Topic topic, ObjectNode into) {
        for (String name : topic.eventNames()) {
            ObjectNode message = into.putObject(key(topic.name(), name));
            message.put("name", name);
            message.put("contentType", "application/json");
            message.set("headers", headers(topic));
            String type = type(topic, name);
            if (schemas.containsKey(type)) {
                message.putObject("payload").put("$ref", "#/components/schemas/" + type);
            }
            message.putObject("bindings").set("googlepubsub", Bindings.message(topic));
        }
    }

    /** A schema, referring to others where they are in the document. */
    JsonNode schema(String type) {
        return parsed.computeIfAbsent(type, this::parse);
    }

    private JsonNode parse(String type) {
        try {
            return mapper.readTree(
                    Objects.requireNonNull(schemas.get(type), type).replace(OURS, THEIRS));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("The schema of " + type + " is not JSON.", malformed);
        }
    }

    /** The record of an event of a sealed type, or the topic's only type. */
    private String type(Topology.Topic topic, String eventName) {
        if (!schemas.containsKey(topic.event())) {
            return topic.event();
        }
        return schema(topic.event()).path("x-event-names").path(eventName).asText(topic.event());
    }

    private static ObjectNode headers(Topology.Topic topic) {
        ObjectNode headers = JsonNodeFactory.instance.objectNode();
        headers.put("type", "object");
        ObjectNode properties = headers.putObject("properties");
        // The event's name, as CloudEvents calls it: by it the body is read.
        properties.putObject("ce-type").put("type", "string");
        topic.attributes()
                .forEach(attribute -> properties
                        .putObject(attribute.name())
                        .put("type", "string")
                        .put("description", "The component " + attribute.component() + " as text."));
        return headers;
    }
}
