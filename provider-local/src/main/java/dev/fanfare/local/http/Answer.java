package dev.fanfare.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;

/**
 * What goes back.
 *
 * @param headers beyond those that every answer has
 */
record Answer(int status, JsonNode content, Map<String, String> headers) {
    static Answer ok(JsonNode content) {
        return new Answer(200, content, Map.of());
    }

    static Answer created(JsonNode content) {
        return new Answer(201, content, Map.of());
    }

    static Answer of(Refusal refusal) {
        JsonNode content = JsonNodeFactory.instance
                .objectNode()
                .put("status", refusal.status())
                .put("what", refusal.getMessage())
                .put("fix", refusal.fix());
        return new Answer(refusal.status(), content, refusal.headers());
    }
}
