package dev.fanfare.runtime.internal.topology;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.fanfare.Guarantee;
import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.Topology;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads manifests of major version 1. Members that it does not know are ignored. Stateless. */
public final class ManifestReader {
    private static final String MAJOR = "1.";

    private final JsonMapper mapper = new JsonMapper();

    /**
     * Reads one manifest.
     *
     * @param resource what it was read from, for errors
     * @throws ConfigurationException if it is no manifest of this version, naming the resource and the JSON pointer
     */
    public Topology read(String resource, String json) {
        Node root;
        try {
            root = new Node(resource, "", mapper.readTree(json)).object();
        } catch (JsonProcessingException malformed) {
            throw new Node(resource, "", MissingNode.getInstance()).problem("is not JSON: " + malformed.getMessage());
        }
        String version = root.member("manifestVersion").text();
        if (!version.startsWith(MAJOR)) {
            throw root.member("manifestVersion")
                    .problem("is \"" + version + "\", but this runtime reads versions " + MAJOR + "x");
        }
        return new Topology(
                version,
                root.member("module").text(),
                root.member("topics").list(ManifestReader::topic),
                root.member("subscriptions").list(SubscriptionReader::read),
                root.member("services").list(ManifestReader::service),
                schemas(root.member("schemas").object()));
    }

    private static Topology.Topic topic(Node node) {
        return new Topology.Topic(
                node.member("name").text(),
                node.member("doc").optionalText(),
                node.member("guarantee").constant(Guarantee.class),
                node.member("event").text(),
                node.member("eventNames").texts(),
                node.member("orderingKey").optionalText(),
                node.member("attributes").list(ManifestReader::attribute),
                node.member("schema").object().json().toString(),
                node.member("publishers").list(ManifestReader::publisher),
                node.member("source").text());
    }

    private static Topology.Attribute attribute(Node node) {
        return new Topology.Attribute(
                node.member("name").text(),
                node.member("component").text(),
                node.member("type").text());
    }

    private static Topology.TopicPublisher publisher(Node node) {
        return new Topology.TopicPublisher(
                node.member("service").text(), node.member("via").text());
    }

    private static Topology.Service service(Node node) {
        return new Topology.Service(
                node.member("name").text(),
                node.member("doc").optionalText(),
                node.member("publishes").texts(),
                node.member("subscribes").texts());
    }

    private static SortedMap<String, String> schemas(Node node) {
        SortedMap<String, String> schemas = new TreeMap<>();
        node.json()
                .fieldNames()
                .forEachRemaining(type ->
                        schemas.put(type, node.member(type).object().json().toString()));
        return Collections.unmodifiableSortedMap(schemas);
    }
}
