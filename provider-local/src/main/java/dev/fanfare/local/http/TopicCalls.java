package dev.fanfare.local.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fanfare.local.inspect.Introspection;
import dev.fanfare.local.inspect.RawMessage;
import dev.fanfare.local.inspect.TopicStatus;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.PublishException;
import java.util.List;
import java.util.Optional;

/** Everything below {@code /v1/topics}. */
record TopicCalls(Introspection broker) {
    private static final List<String> NAMES = List.of("id", "key", "attributes", "body");

    Answer answer(Call call) throws Refusal {
        if (call.path().isEmpty()) {
            call.must("GET");
            call.query().allow(List.of());
            ObjectNode all = JsonNodeFactory.instance.objectNode();
            all.set("topics", StatusJson.topics(broker.topics()));
            return Answer.ok(all);
        }
        TopicStatus topic = topic(call.path().get(0));
        call.query().allow(List.of());
        if (call.path().size() == 1) {
            call.must("GET");
            return Answer.ok(StatusJson.topic(topic));
        }
        if (call.path().size() == 2 && call.path().get(1).equals("messages")) {
            call.must("POST");
            return publish(topic.name(), Content.of(call.content(), NAMES));
        }
        throw call.lost();
    }

    private TopicStatus topic(String name) throws Refusal {
        return broker.topics().stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.missing(
                        "There is no topic \"" + name + "\".", "GET /v1/topics lists those there are."));
    }

    private Answer publish(String topic, Content content) throws Refusal {
        String body = content.text("body")
                .orElseThrow(() -> Refusal.bad("\"body\" is missing.", "Give the message's body as text."));
        RawMessage message = new RawMessage(
                id(content), content.text("key"), content.texts("attributes"), Content.utf8("body", body));
        try {
            MessageId id = broker.publish(topic, message);
            return Answer.created(
                    JsonNodeFactory.instance.objectNode().put("topic", topic).put("id", id.value()));
        } catch (PublishException refused) {
            // With a cause it is the storage's failure, and the message is not to blame.
            throw refused.getCause() == null
                    ? Refusal.bad(String.valueOf(refused.getMessage()), "Mend the message, and publish it again.")
                    : Refusal.unable(String.valueOf(refused.getMessage()));
        }
    }

    private static Optional<MessageId> id(Content content) throws Refusal {
        try {
            return content.text("id").map(MessageId::new);
        } catch (IllegalArgumentException illegal) {
            throw Refusal.bad(String.valueOf(illegal.getMessage()), "Leave \"id\" out to have one made.");
        }
    }
}
