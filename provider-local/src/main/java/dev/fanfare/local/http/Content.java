package dev.fanfare.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The JSON object that a request brings, read strictly: what nobody asks for is refused. Immutable. */
record Content(JsonNode object) {
    /** @throws Refusal if it is no object, or has other names than these */
    static Content of(@Nullable JsonNode content, Collection<String> names) throws Refusal {
        if (content == null || !content.isObject()) {
            throw Refusal.bad(
                    "The content is " + (content == null ? "missing." : "no JSON object."),
                    "Send a JSON object, as docs/guide/introspection.md shows.");
        }
        Iterator<String> given = content.fieldNames();
        while (given.hasNext()) {
            String name = given.next();
            if (!names.contains(name)) {
                throw Refusal.bad(
                        "The content has a name \"" + name + "\", which is unknown here.",
                        "There are " + String.join(", ", names.stream().sorted().toList()) + ".");
            }
        }
        return new Content(content);
    }

    /** Text; empty if it is not there, or null. */
    Optional<String> text(String name) throws Refusal {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw Refusal.bad("\"" + name + "\" is no text.", "Write it in quotes.");
        }
        return Optional.of(value.textValue());
    }

    /** Whether it is there and true. */
    boolean flag(String name) throws Refusal {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            throw Refusal.bad("\"" + name + "\" is neither true nor false.", "Write true or false, without quotes.");
        }
        return value.booleanValue();
    }

    /** An object of texts; empty if it is not there. */
    Map<String, String> texts(String name) throws Refusal {
        JsonNode value = object.get(name);
        Map<String, String> texts = new LinkedHashMap<>();
        if (value == null || value.isNull()) {
            return texts;
        }
        if (!value.isObject()) {
            throw Refusal.bad("\"" + name + "\" is no JSON object.", "Write it as {\"name\": \"value\"}.");
        }
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            if (!entry.getValue().isTextual()) {
                throw Refusal.bad("\"" + name + "." + entry.getKey() + "\" is no text.", "Write it in quotes.");
            }
            texts.put(entry.getKey(), entry.getValue().textValue());
        }
        return texts;
    }

    /** Text as UTF-8. */
    static byte[] utf8(String name, String text) throws Refusal {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] utf8 = new byte[bytes.remaining()];
            bytes.get(utf8);
            return utf8;
        } catch (CharacterCodingException half) {
            throw Refusal.bad("\"" + name + "\" has half of a surrogate pair.", "Write whole characters.");
        }
    }
}
