package dev.fanfare.local.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fanfare.local.inspect.FailedAttempt;
import dev.fanfare.local.inspect.HeldMessage;
import dev.fanfare.local.inspect.Introspection;
import dev.fanfare.local.inspect.MessageQuery;
import dev.fanfare.local.inspect.MessageState;
import dev.fanfare.local.inspect.SubscriptionIntrospection;
import dev.fanfare.runtime.MessageId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything below {@code /v1/subscriptions}. */
record SubscriptionCalls(Introspection broker) {
    private static final int USUAL = 100;

    Answer answer(Call call) throws Refusal {
        if (call.path().isEmpty()) {
            call.must("GET");
            call.query().allow(List.of());
            ObjectNode all = JsonNodeFactory.instance.objectNode();
            all.set("subscriptions", StatusJson.subscriptions(broker.subscriptions()));
            return Answer.ok(all);
        }
        if (call.path().size() == 1) {
            throw call.lost();
        }
        return answer(
                call.behind(2), subscription(call.path().get(0), call.path().get(1)));
    }

    private SubscriptionIntrospection subscription(String topic, String name) throws Refusal {
        return broker.subscription(topic, name)
                .orElseThrow(() -> Refusal.missing(
                        "There is no subscription \"" + topic + "/" + name + "\".",
                        "GET /v1/subscriptions lists those there are."));
    }

    private static Answer answer(Call call, SubscriptionIntrospection subscription) throws Refusal {
        if (call.path().isEmpty()) {
            call.must("GET");
            call.query().allow(List.of());
            return Answer.ok(StatusJson.subscription(subscription.status()));
        }
        return switch (call.path().get(0)) {
            case "messages" -> messages(call.behind(1), subscription);
            case "dead-letters" -> new DeadLetterCalls(subscription.deadLetters()).answer(call.behind(1));
            case "attempts" -> attempts(call.behind(1), subscription);
            case "pause" -> turn(call.behind(1), subscription, true);
            case "resume" -> turn(call.behind(1), subscription, false);
            default -> throw call.lost();
        };
    }

    private static Answer turn(Call call, SubscriptionIntrospection subscription, boolean off) throws Refusal {
        alone(call, "POST", List.of());
        if (off) {
            subscription.pause();
        } else {
            subscription.resume();
        }
        return Answer.ok(StatusJson.subscription(subscription.status()));
    }

    private static Answer attempts(Call call, SubscriptionIntrospection subscription) throws Refusal {
        alone(call, "GET", List.of("limit"));
        int limit = call.query().number("limit", 1, FailedAttempt.KEPT, USUAL);
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.set("attempts", MessageJson.attempts(subscription.attempts(limit)));
        return Answer.ok(all);
    }

    private static void alone(Call call, String method, List<String> parameters) throws Refusal {
        if (!call.path().isEmpty()) {
            throw call.lost();
        }
        call.must(method);
        call.query().allow(parameters);
    }

    private static Answer messages(Call call, SubscriptionIntrospection subscription) throws Refusal {
        if (call.path().size() == 1) {
            return message(call, subscription);
        }
        alone(call, "GET", List.of("cursor", "limit", "state"));
        MessageQuery first = MessageQuery.first(call.query().number("limit", 1, MessageQuery.MOST, USUAL));
        MessageQuery query = new MessageQuery(call.query().text("cursor"), first.limit(), states(call, first.states()));
        try {
            return Answer.ok(MessageJson.page(subscription.messages(query)));
        } catch (IllegalArgumentException cursor) {
            throw Refusal.bad(String.valueOf(cursor.getMessage()), "Begin without a cursor.");
        }
    }

    private static Set<MessageState> states(Call call, Set<MessageState> all) throws Refusal {
        Optional<String> given = call.query().text("state");
        if (given.isEmpty()) {
            return all;
        }
        Set<MessageState> wanted = new LinkedHashSet<>();
        for (String word : given.get().split(",", -1)) {
            wanted.add(
                    Arrays.stream(MessageState.values())
                            .filter(state -> state != MessageState.DEAD
                                    && Words.of(state).equals(word))
                            .findFirst()
                            .orElseThrow(
                                    () -> Refusal.bad(
                                            "The parameter state has \"" + word + "\".",
                                            "It has some of waiting, in-flight and delayed, with commas between; dead letters are at dead-letters.")));
        }
        return wanted;
    }

    private static Answer message(Call call, SubscriptionIntrospection subscription) throws Refusal {
        call.must("GET");
        call.query().allow(List.of());
        MessageId id = id(call.path().get(0));
        List<HeldMessage> held = subscription.find(id);
        List<FailedAttempt> attempts = subscription.attempts(id);
        if (held.isEmpty() && attempts.isEmpty()) {
            throw Refusal.missing(
                    "Nothing is known of message \"" + id + "\" here.",
                    "It was handled without a failure, or longer ago, or it was never here.");
        }
        ObjectNode found = JsonNodeFactory.instance.objectNode();
        found.set("messages", MessageJson.messages(held));
        found.set("attempts", MessageJson.attempts(attempts));
        return Answer.ok(found);
    }

    static MessageId id(String text) throws Refusal {
        try {
            return new MessageId(text);
        } catch (IllegalArgumentException illegal) {
            throw Refusal.bad(String.valueOf(illegal.getMessage()), "Give a message's whole id.");
        }
    }
}
