package dev.fanfare.runtime.internal.topology;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fanfare.runtime.Topology;
import java.util.Collection;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes manifests in their canonical form: the same topology gives the same bytes. Stateless. */
public final class ManifestWriter {
    private final JsonMapper mapper = new JsonMapper();

    /** The manifest as JSON: keys in the documented order, two spaces a level, {@code \n} after each line. */
    public String write(Topology topology) {
        ObjectNode json = mapper.createObjectNode();
        json.put("manifestVersion", topology.manifestVersion());
        json.put("module", topology.module());
        json.set("topics", array(topology.topics(), this::topic));
        json.set("subscriptions", array(topology.subscriptions(), new SubscriptionWriter(mapper)::write));
        json.set("services", array(topology.services(), this::service));
        ObjectNode schemas = json.putObject("schemas");
        new TreeMap<>(topology.schemas()).forEach((type, schema) -> schemas.set(type, parsed(schema)));
        return CanonicalJson.write(json);
    }

    private ObjectNode topic(Topology.Topic topic) {
        ObjectNode json = mapper.createObjectNode();
        json.put("name", topic.name());
        json.put("doc", topic.doc().orElse(null));
        json.put("guarantee", topic.guarantee().name());
        json.put("event", topic.event());
        json.set("eventNames", texts(topic.eventNames()));
        json.put("orderingKey", topic.orderingKey().orElse(null));
        json.set("attributes", array(topic.attributes(), this::attribute));
        json.set("schema", parsed(topic.schema()));
        json.set("publishers", array(topic.publishers(), this::publisher));
        json.put("source", topic.source());
        return json;
    }

    private ObjectNode attribute(Topology.Attribute attribute) {
        return mapper.createObjectNode()
                .put("name", attribute.name())
                .put("component", attribute.component())
                .put("type", attribute.type());
    }

    private ObjectNode publisher(Topology.TopicPublisher publisher) {
        return mapper.createObjectNode().put("service", publisher.service()).put("via", publisher.via());
    }

    private ObjectNode service(Topology.Service service) {
        ObjectNode json = mapper.createObjectNode();
        json.put("name", service.name());
        json.put("doc", service.doc().orElse(null));
        json.set("publishes", texts(service.publishes()));
        json.set("subscribes", texts(service.subscribes()));
        return json;
    }

    private ArrayNode texts(Collection<String> texts) {
        ArrayNode array = mapper.createArrayNode();
        texts.forEach(array::add);
        return array;
    }

    private <T> ArrayNode array(Collection<T> elements, Function<T, ObjectNode> writer) {
        ArrayNode array = mapper.createArrayNode();
        elements.forEach(element -> array.add(writer.apply(element)));
        return array;
    }

    private JsonNode parsed(String schema) {
        try {
            return mapper.readTree(schema);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("A schema of the topology is not JSON.", malformed);
        }
    }
}
