package dev.fanfare.infra.graph;

import dev.fanfare.Guarantee;
import dev.fanfare.infra.Times;
import dev.fanfare.infra.graph.Graph.Edge;
import dev.fanfare.infra.graph.Graph.Kind;
import dev.fanfare.infra.graph.Graph.Node;
import dev.fanfare.infra.graph.Graph.Way;
import dev.fanfare.runtime.Filter;
import dev.fanfare.runtime.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One reading of a manifest into a graph. */
final class GraphReading {
    private final Topology topology;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();

    GraphReading(Topology topology) {
        this.topology = topology;
    }

    Graph graph() {
        List<Topology.Topic> topics = topology.topics().stream()
                .sorted(Comparator.comparing(GraphReading::firstPublisher).thenComparing(Topology.Topic::name))
                .toList();
        Map<String, List<Topology.Subscription>> subscriptions = topology.subscriptions().stream()
                .sorted(Comparator.comparing(Topology.Subscription::name))
                .collect(Collectors.groupingBy(Topology.Subscription::topic));
        services();
        topics.forEach(this::topic);
        List<Topology.Subscription> ordered = topics.stream()
                .flatMap(topic -> subscriptions.getOrDefault(topic.name(), List.of()).stream())
                .toList();
        ordered.forEach(this::subscription);
        ordered.forEach(this::deadLetters);
        return new Graph(nodes, edges);
    }

    private static String firstPublisher(Topology.Topic topic) {
        return topic.publishers().stream()
                .map(Topology.TopicPublisher::service)
                .min(Comparator.naturalOrder())
                .orElse("\uffff");
    }

    private void services() {
        SortedSet<String> services = new TreeSet<>();
        topology.topics().forEach(topic -> topic.publishers().forEach(publisher -> services.add(publisher.service())));
        topology.subscriptions().forEach(subscription -> services.add(subscription.service()));
        services.forEach(name -> nodes.add(new Node("service:" + name, Kind.SERVICE, name, "", List.of())));
    }

    private void topic(Topology.Topic topic) {
        List<String> details = new ArrayList<>();
        topic.orderingKey().ifPresent(key -> details.add("ordered by " + key));
        if (topic.guarantee() == Guarantee.EXACTLY_ONCE) {
            details.add("exactly once");
        }
        String id = "topic:" + topic.name();
        nodes.add(new Node(id, Kind.TOPIC, topic.name(), "", details));
        topic.publishers().stream()
                .map(Topology.TopicPublisher::service)
                .distinct()
                .forEach(service -> edges.add(new Edge("service:" + service, id, Way.PUBLISHES, "")));
    }

    private void subscription(Topology.Subscription subscription) {
        String id = "subscription:" + subscription.path();
        nodes.add(new Node(id, Kind.SUBSCRIPTION, subscription.name(), subscription.service(), List.of()));
        edges.add(new Edge("topic:" + subscription.topic(), id, Way.DELIVERS, selection(subscription)));
        edges.add(new Edge(id, "service:" + subscription.service(), Way.HANDLED_BY, ""));
    }

    private void deadLetters(Topology.Subscription subscription) {
        String id = "dead-letters:" + subscription.path();
        String kept = "kept " + Times.text(subscription.deadLetter().retention());
        nodes.add(new Node(id, Kind.DEAD_LETTERS, "dead letters", subscription.service(), List.of(kept)));
        edges.add(new Edge("subscription:" + subscription.path(), id, Way.GIVES_UP, ""));
    }

    private String selection(Topology.Subscription subscription) {
        List<String> all = topology.topic(subscription.topic())
                .map(Topology.Topic::eventNames)
                .orElse(List.of());
        List<String> texts = new ArrayList<>();
        if (!subscription.eventNames().isEmpty() && !subscription.eventNames().equals(all)) {
            texts.add(String.join(", ", subscription.eventNames()));
        }
        subscription.filter().map(Filter::text).ifPresent(texts::add);
        return String.join(" where ", texts);
    }
}
