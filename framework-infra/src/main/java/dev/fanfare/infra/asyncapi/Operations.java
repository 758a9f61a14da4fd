package dev.fanfare.infra.asyncapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fanfare.runtime.Topology;
import java.util.List;

/** Publishing and subscriptions as operations. For one document. */
final class Operations {
    private final ObjectNode operations;

    Operations(ObjectNode operations) {
        this.operations = operations;
    }

    /** One operation for each service that publishes. */
    void publish(Topology.Topic topic) {
        topic.publishers().stream()
                .map(Topology.TopicPublisher::service)
                .distinct()
                .forEach(service -> {
                    ObjectNode operation = operation("send", topic, topic.eventNames());
                    tag(operation, service);
                    operations.set(Messages.key(service, "publish", topic.name()), operation);
                });
    }

    /** One operation. */
    void subscribe(Topology.Topic topic, Topology.Subscription subscription) {
        List<String> names = subscription.eventNames().stream()
                .filter(topic.eventNames()::contains)
                .toList();
        ObjectNode operation = operation("receive", topic, names.isEmpty() ? topic.eventNames() : names);
        subscription.doc().ifPresent(doc -> operation.put("description", doc));
        tag(operation, subscription.service());
        ObjectNode bindings = operation.putObject("bindings");
        bindings.set("sns", Bindings.consumer(topic, subscription));
        bindings.set("sqs", Bindings.queues(topic, subscription));
        operation.put("x-fanfare-handler", subscription.handler());
        subscription.filter().ifPresent(filter -> operation.put("x-fanfare-filter", filter.text()));
        operations.set(Messages.key(subscription.service(), "receive", topic.name(), subscription.name()), operation);
    }

    private static ObjectNode operation(String action, Topology.Topic topic, List<String> eventNames) {
        ObjectNode operation = JsonNodeFactory.instance.objectNode();
        operation.put("action", action);
        operation.putObject("channel").put("$ref", "#/channels/" + topic.name());
        ArrayNode refs = operation.putArray("messages");
        eventNames.forEach(
                name -> refs.addObject().put("$ref", "#/channels/" + topic.name() + "/messages/" + Messages.key(name)));
        return operation;
    }

    private static void tag(ObjectNode operation, String service) {
        operation.putArray("tags").addObject().put("name", service);
    }
}
