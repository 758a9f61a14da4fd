package dev.fanfare.sample.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Reads and writes the API's JSON. Thread-safe. */
final class Json {
    private static final Map<String, String> HEADERS = Map.of("Content-Type", "application/json");

    private final ObjectMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** An answer in JSON. */
    Reply reply(int status, Object value) {
        return reply(status, value, Map.of());
    }

    Reply reply(int status, Object value, Map<String, String> more) {
        try {
            Map<String, String> headers = new HashMap<>(HEADERS);
            headers.putAll(more);
            return new Reply(
                    status, (mapper.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8), headers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The API's own views are always JSON.", impossible);
        }
    }

    /**
     * The one text member that a request consists of.
     *
     * @throws Refusal if the body is anything else
     */
    String onlyMember(byte[] body, String name) {
        JsonNode node = object(body, name);
        JsonNode value = node.get(name);
        if (value == null || !value.isTextual()) {
            throw new Refusal(400, "The member \"" + name + "\" is missing or is no text. " + expected(name));
        }
        if (node.size() > 1) {
            throw new Refusal(400, "There is more than \"" + name + "\" in the body. " + expected(name));
        }
        return value.textValue();
    }

    private JsonNode object(byte[] body, String name) {
        try {
            JsonNode node = mapper.readTree(body);
            if (node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException malformed) {
            throw new Refusal(400, "The body is not JSON: " + malformed.getOriginalMessage() + ". " + expected(name));
        } catch (IOException notText) {
            throw new Refusal(400, "The body is not JSON in UTF-8: " + notText.getMessage() + ". " + expected(name));
        }
        throw new Refusal(400, "The body is no JSON object. " + expected(name));
    }

    private static String expected(String name) {
        return "Send {\"" + name + "\": \"...\"}.";
    }

    /** A message's body, to be shown: as JSON if it is JSON, else as text. */
    JsonNode show(byte[] body) {
        try {
            return mapper.readTree(body);
        } catch (IOException notJson) {
            return TextNode.valueOf(new String(body, StandardCharsets.UTF_8));
        }
    }
}
