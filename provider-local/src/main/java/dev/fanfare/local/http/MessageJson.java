package dev.fanfare.local.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fanfare.local.inspect.FailedAttempt;
import dev.fanfare.local.inspect.HeldMessage;
import dev.fanfare.local.inspect.MessagePage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Messages and attempts as JSON. */
final class MessageJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private MessageJson() {}

    static ObjectNode page(MessagePage page) {
        ObjectNode node = NODES.objectNode();
        node.set("messages", messages(page.messages()));
        return node.put("next", page.next().orElse(null));
    }

    static ArrayNode messages(List<HeldMessage> messages) {
        ArrayNode all = NODES.arrayNode();
        messages.forEach(message -> all.add(message(message)));
        return all;
    }

    private static ObjectNode message(HeldMessage message) {
        ObjectNode node = sent(message.id().value(), message.key(), message.attributes(), message.body())
                .put("attempts", message.attempts())
                .put("state", Words.of(message.state()));
        return node.put("until", message.until().map(Instant::toString).orElse(null))
                .put("publishedAt", message.publishedAt().map(Instant::toString).orElse(null))
                .put("expiresAt", message.expiresAt().toString());
    }

    /** What every message has. A body is always text: the broker takes nothing else. */
    static ObjectNode sent(String id, Optional<String> key, Map<String, String> attributes, byte[] body) {
        ObjectNode node = NODES.objectNode().put("id", id).put("key", key.orElse(null));
        ObjectNode texts = node.putObject("attributes");
        attributes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(attribute -> texts.put(attribute.getKey(), attribute.getValue()));
        return node.put("body", new String(body, StandardCharsets.UTF_8));
    }

    static ArrayNode attempts(List<FailedAttempt> attempts) {
        ArrayNode all = NODES.arrayNode();
        attempts.forEach(attempt -> all.add(attempt(attempt)));
        return all;
    }

    private static ObjectNode attempt(FailedAttempt attempt) {
        return NODES.objectNode()
                .put("id", attempt.id().value())
                .put("attempt", attempt.attempt())
                .put("startedAt", attempt.startedAt().toString())
                .put("durationMillis", attempt.duration().toMillis())
                .put("outcome", Words.of(attempt.outcome()))
                .put("dueAt", attempt.dueAt().map(Instant::toString).orElse(null))
                .put("exception", attempt.exception().orElse(null))
                .put("message", attempt.message().orElse(null));
    }
}
