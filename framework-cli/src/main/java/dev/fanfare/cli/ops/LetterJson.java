package dev.fanfare.cli.ops;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fanfare.runtime.DeadLetter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.TreeMap;

/** Dead letters as JSON. Pure. */
final class LetterJson {
    private LetterJson() {}

    /** A letter; its body only if it is asked for, as text, or in Base64 if it is none. */
    static ObjectNode of(DeadLetter letter, boolean withPayload) {
        DeadLetter.Diagnostics why = letter.diagnostics();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", letter.id().value())
                .put("subscription", why.subscription())
                .put("key", letter.key().orElse(null))
                .put("reason", why.reason())
                .put("exception", why.exception().orElse(null))
                .put("attempts", why.attempts())
                .put("firstFailure", why.firstFailure().toString())
                .put("lastFailure", why.lastFailure().toString())
                .put("stack", why.stack().orElse(null))
                .put("bytes", letter.body().length);
        ObjectNode attributes = json.putObject("attributes");
        new TreeMap<>(letter.attributes()).forEach(attributes::put);
        if (withPayload) {
            putBody(json, letter.body());
        }
        return json;
    }

    private static void putBody(ObjectNode json, byte[] body) {
        try {
            json.put(
                    "body",
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(body))
                            .toString());
        } catch (CharacterCodingException noText) {
            json.put("bodyBase64", Base64.getEncoder().encodeToString(body));
        }
    }
}
