package dev.fanfare.cli;

import dev.fanfare.infra.Times;
import dev.fanfare.runtime.Filter;
import dev.fanfare.runtime.Topology;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The manifest as tables. Stateless. */
final class ManifestTables {
    private ManifestTables() {}

    static List<Part> of(Topology topology) {
        return List.of(
                new Part.Heading("Topics"),
                topics(topology),
                new Part.Heading("Subscriptions"),
                subscriptions(topology),
                new Part.Heading("Services"),
                services(topology));
    }

    private static Part topics(Topology topology) {
        Map<String, Long> counts = new TreeMap<>();
        topology.subscriptions().forEach(subscription -> counts.merge(subscription.topic(), 1L, Long::sum));
        return new Part.Table(
                List.of("TOPIC", "EVENT", "GUARANTEE", "ORDERED BY", "PUBLISHED BY", "SUBSCRIPTIONS"),
                topology.topics().stream()
                        .map(topic -> List.of(
                                topic.name(),
                                simple(topic.event()),
                                topic.guarantee().name(),
                                topic.orderingKey().orElse("-"),
                                list(topic.publishers().stream()
                                        .map(Topology.TopicPublisher::service)
                                        .toList()),
                                Long.toString(counts.getOrDefault(topic.name(), 0L))))
                        .toList());
    }

    private static Part subscriptions(Topology topology) {
        return new Part.Table(
                List.of("SUBSCRIPTION", "SERVICE", "FILTER", "ATTEMPTS", "BACKOFF", "KEPT", "PUBLISHES"),
                topology.subscriptions().stream()
                        .map(subscription -> List.of(
                                subscription.path(),
                                subscription.service(),
                                subscription.filter().map(Filter::text).orElse("-"),
                                Integer.toString(subscription.retry().maxAttempts()),
                                Times.text(subscription.retry().minBackoff()) + " to "
                                        + Times.text(subscription.retry().maxBackoff()),
                                Times.text(subscription.retention()),
                                list(subscription.publishes())))
                        .toList());
    }

    private static Part services(Topology topology) {
        return new Part.Table(
                List.of("SERVICE", "PUBLISHES", "SUBSCRIBES"),
                topology.services().stream()
                        .map(service -> List.of(service.name(), list(service.publishes()), list(service.subscribes())))
                        .toList());
    }

    private static String list(List<String> names) {
        return names.isEmpty() ? "-" : String.join(", ", names);
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
