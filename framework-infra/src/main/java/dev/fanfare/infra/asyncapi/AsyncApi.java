package dev.fanfare.infra.asyncapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fanfare.runtime.Topology;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a merged manifest as a document of <a href="https://www.asyncapi.com/docs/reference/specification/v3.1.0">AsyncAPI
 * 3.1</a>: topics are channels, services' publishing and subscriptions are operations, events are messages. For one document.
 */
public final class AsyncApi {
    private static final String VERSION = "3.1.0";

    private final Topology topology;
    private final Messages messages;
    private final ObjectNode document = JsonNodeFactory.instance.objectNode();

    private AsyncApi(Topology topology) {
        this.topology = topology;
        this.messages = new Messages(topology.schemas());
    }

    /**
     * The document as JSON.
     *
     * @param title of the application
     * @param version of the application
     */
    public static String json(Topology topology, String title, String version) {
        return new AsyncApi(topology).write(title, version).toString();
    }

    private JsonNode write(String title, String version) {
        document.put("asyncapi", VERSION);
        ObjectNode info = document.putObject("info");
        info.put("title", title);
        info.put("version", version);
        document.put("defaultContentType", "application/json");
        Map<String, Topology.Topic> topics = new TreeMap<>();
        topology.topics().forEach(topic -> topics.put(topic.name(), topic));
        ObjectNode channels = document.putObject("channels");
        topics.values().forEach(topic -> channels.set(topic.name(), channel(topic)));
        ObjectNode operations = document.putObject("operations");
        Operations writer = new Operations(operations);
        topics.values().forEach(writer::publish);
        topology.subscriptions().forEach(subscription -> {
            Topology.Topic topic = topics.get(subscription.topic());
            if (topic != null) {
                writer.subscribe(topic, subscription);
            }
        });
        ObjectNode components = document.putObject("components");
        ObjectNode all = components.putObject("messages");
        topics.values().forEach(topic -> messages.define(topic, all));
        ObjectNode schemas = components.putObject("schemas");
        new TreeMap<>(topology.schemas()).keySet().forEach(type -> schemas.set(type, messages.schema(type)));
        return document;
    }

    private ObjectNode channel(Topology.Topic topic) {
        ObjectNode channel = JsonNodeFactory.instance.objectNode();
        channel.put("address", topic.name());
        topic.doc().ifPresent(doc -> channel.put("description", doc));
        ObjectNode refs = channel.putObject("messages");
        topic.eventNames()
                .forEach(name -> refs.putObject(Messages.key(name))
                        .put("$ref", "#/components/messages/" + Messages.key(topic.name(), name)));
        channel.putObject("bindings").set("sns", Bindings.topic(topic));
        channel.put("x-fanfare-guarantee", topic.guarantee().name());
        return channel;
    }
}
