package dev.fanfare.runtime.internal.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fanfare.runtime.DeadLetter.Diagnostics;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Diagnostics as JSON; see {@link dev.fanfare.runtime.spi.DiagnosticsCodec}. */
public final class DiagnosticsJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private DiagnosticsJson() {}

    /** As {@link dev.fanfare.runtime.spi.DiagnosticsCodec#write}. */
    public static String write(Diagnostics diagnostics, int maxBytes) {
        // Whatever is named first here is the last to be cut.
        int room = maxBytes - Utf8.length(json(diagnostics, "", "", ""));
        if (room < 0) {
            throw new IllegalArgumentException(
                    "The diagnostics of " + diagnostics.subscription() + " do not fit into " + maxBytes + " bytes.");
        }
        String exception = JsonText.cut(diagnostics.exception().orElse(""), room);
        room -= JsonText.length(exception);
        String reason = JsonText.cut(diagnostics.reason(), room);
        room -= JsonText.length(reason);
        String stack = JsonText.cut(diagnostics.stack().orElse(""), room);
        return json(diagnostics, reason, exception, stack);
    }

    private static String json(Diagnostics diagnostics, String reason, String exception, String stack) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("subscription", diagnostics.subscription());
        json.put("reason", reason);
        diagnostics.exception().ifPresent(given -> json.put("exception", exception));
        diagnostics.stack().ifPresent(given -> json.put("stack", stack));
        json.put("attempts", diagnostics.attempts());
        json.put("firstFailure", diagnostics.firstFailure().toString());
        json.put("lastFailure", diagnostics.lastFailure().toString());
        return json.toString();
    }

    /** As {@link dev.fanfare.runtime.spi.DiagnosticsCodec#read}. */
    public static Diagnostics read(String text) {
        try {
            JsonNode json = MAPPER.readTree(text);
            return json.isObject() ? read(json) : unreadable();
        } catch (JsonProcessingException malformed) {
            return unreadable();
        }
    }

    private static Diagnostics read(JsonNode json) {
        return new Diagnostics(
                json.path("subscription").asText(),
                json.path("reason").asText("The diagnostics give no reason."),
                text(json, "exception"),
                text(json, "stack"),
                json.path("attempts").asInt(),
                instant(json, "firstFailure"),
                instant(json, "lastFailure"));
    }

    private static Optional<String> text(JsonNode json, String name) {
        return Optional.ofNullable(json.path(name).textValue());
    }

    private static Instant instant(JsonNode json, String name) {
        try {
            return Instant.parse(json.path(name).asText());
        } catch (DateTimeException malformed) {
            return Instant.EPOCH;
        }
    }

    private static Diagnostics unreadable() {
        return new Diagnostics(
                "",
                "The attribute ff-dead is not a JSON object; something else than Fanfare wrote it.",
                Optional.empty(),
                Optional.empty(),
                0,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
