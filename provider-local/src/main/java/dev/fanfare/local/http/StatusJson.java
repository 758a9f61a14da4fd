package dev.fanfare.local.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fanfare.local.inspect.Counts;
import dev.fanfare.local.inspect.Rates;
import dev.fanfare.local.inspect.SubscriptionStatus;
import dev.fanfare.local.inspect.TopicStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Topics and subscriptions as JSON. */
final class StatusJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private StatusJson() {}

    static ArrayNode topics(List<TopicStatus> topics) {
        ArrayNode all = NODES.arrayNode();
        topics.forEach(topic -> all.add(topic(topic)));
        return all;
    }

    static ObjectNode topic(TopicStatus topic) {
        ObjectNode node = NODES.objectNode()
                .put("name", topic.name())
                .put("guarantee", topic.guarantee().name())
                .put("ordered", topic.ordered());
        node.set("eventNames", texts(topic.eventNames()));
        node.set("subscriptions", texts(topic.subscriptions()));
        return node;
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = NODES.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    static ArrayNode subscriptions(List<SubscriptionStatus> subscriptions) {
        ArrayNode all = NODES.arrayNode();
        subscriptions.forEach(subscription -> all.add(subscription(subscription)));
        return all;
    }

    static ObjectNode subscription(SubscriptionStatus status) {
        ObjectNode node = NODES.objectNode()
                .put("topic", status.topic())
                .put("name", status.name())
                .put("at", status.at().toString())
                .put("backlog", status.backlog())
                .put("waiting", status.waiting())
                .put("inFlight", status.inFlight())
                .put("delayed", status.delayed())
                .put("deadLetters", status.deadLetters())
                .put(
                        "oldestAgeMillis",
                        status.oldestAge().map(Duration::toMillis).orElse(null))
                .put("consumers", status.consumers())
                .put("pausedSince", status.pausedSince().map(Instant::toString).orElse(null));
        node.set("counts", counts(status.counts()));
        node.set("rates", rates(status.rates()));
        return node;
    }

    private static ObjectNode counts(Counts counts) {
        return NODES.objectNode()
                .put("published", counts.published())
                .put("delivered", counts.delivered())
                .put("handled", counts.handled())
                .put("failed", counts.failed())
                .put("deadLettered", counts.deadLettered())
                .put("expired", counts.expired());
    }

    private static ObjectNode rates(Rates rates) {
        return NODES.objectNode()
                .put("overMillis", rates.over().toMillis())
                .put("published", rates.published())
                .put("delivered", rates.delivered())
                .put("handled", rates.handled())
                .put("failed", rates.failed());
    }
}
