package dev.fanfare.local.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fanfare.local.inspect.Introspection;
import java.util.List;

/** Which call is for whom. Thread-safe. */
record Routes(Introspection broker, TopicCalls topics, SubscriptionCalls subscriptions) {
    /** What this protocol is called, and its version. */
    private static final String PROTOCOL = "fanfare-local";

    static Routes to(Introspection broker) {
        return new Routes(broker, new TopicCalls(broker), new SubscriptionCalls(broker));
    }

    Answer answer(Call call) throws Refusal {
        List<String> path = call.path();
        if (!path.get(0).equals("v1")) {
            throw Refusal.missing(
                    "This broker speaks version 1 of its protocol.",
                    "Every address begins with /v1; GET /v1/status is one.");
        }
        if (path.size() == 1) {
            call.must("GET");
            call.query().allow(List.of());
            return Answer.ok(JsonNodeFactory.instance
                    .objectNode()
                    .put("protocol", PROTOCOL)
                    .put("version", 1));
        }
        return switch (path.get(1)) {
            case "status" -> status(call);
            case "topics" -> topics.answer(call.behind(2));
            case "subscriptions" -> subscriptions.answer(call.behind(2));
            default -> throw call.lost();
        };
    }

    private Answer status(Call call) throws Refusal {
        if (call.path().size() > 2) {
            throw call.lost();
        }
        call.must("GET");
        call.query().allow(List.of());
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.set("topics", StatusJson.topics(broker.topics()));
        all.set("subscriptions", StatusJson.subscriptions(broker.subscriptions()));
        return Answer.ok(all);
    }
}
