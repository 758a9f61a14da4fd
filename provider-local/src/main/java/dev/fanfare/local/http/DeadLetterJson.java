package dev.fanfare.local.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fanfare.local.inspect.DeadLetterGroup;
import dev.fanfare.local.inspect.DeadLetterPage;
import dev.fanfare.local.inspect.DeadMessage;
import dev.fanfare.runtime.DeadLetter;
import dev.fanfare.runtime.DeadLetter.Diagnostics;
import java.util.List;

/** Dead letters as JSON. */
final class DeadLetterJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private DeadLetterJson() {}

    static ObjectNode page(DeadLetterPage page) {
        ObjectNode node = NODES.objectNode();
        ArrayNode letters = node.putArray("deadLetters");
        page.letters().forEach(letter -> letters.add(letter(letter)));
        return node.put("next", page.next().orElse(null));
    }

    static ObjectNode letter(DeadMessage message) {
        DeadLetter letter = message.letter();
        Diagnostics why = letter.diagnostics();
        return MessageJson.sent(letter.id().value(), letter.key(), letter.attributes(), letter.body())
                .put("deadAt", message.deadAt().toString())
                .put("expiresAt", message.expiresAt().toString())
                .put("reason", why.reason())
                .put("exception", why.exception().orElse(null))
                .put("stack", why.stack().orElse(null))
                .put("attempts", why.attempts())
                .put("firstFailure", why.firstFailure().toString())
                .put("lastFailure", why.lastFailure().toString());
    }

    static ArrayNode groups(List<DeadLetterGroup> groups) {
        ArrayNode all = NODES.arrayNode();
        groups.forEach(group -> all.add(NODES.objectNode()
                .put("exception", group.exception())
                .put("count", group.count())
                .put("oldest", group.oldest().toString())
                .put("newest", group.newest().toString())
                .put("example", group.example().value())
                .put("reason", group.reason())));
        return all;
    }
}
