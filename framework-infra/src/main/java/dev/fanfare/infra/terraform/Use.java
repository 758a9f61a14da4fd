package dev.fanfare.infra.terraform;

import dev.fanfare.runtime.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a service does.
 *
 * @param publishes topics, sorted
 * @param subscribes subscriptions, sorted by path
 */
record Use(List<String> publishes, List<Topology.Subscription> subscribes) {
    /** Of every service that the topology names anywhere, sorted by name. */
    static Map<String, Use> byService(Topology topology) {
        Map<String, Use> uses = new TreeMap<>();
        topology.services().forEach(service -> of(service.name(), uses));
        topology.topics()
                .forEach(topic -> topic.publishers()
                        .forEach(publisher ->
                                of(publisher.service(), uses).publishes().add(topic.name())));
        topology.subscriptions()
                .forEach(each -> of(each.service(), uses).subscribes().add(each));
        return uses;
    }

    private static Use of(String service, Map<String, Use> uses) {
        return uses.computeIfAbsent(service, any -> new Use(new ArrayList<>(), new ArrayList<>()));
    }

    /** The paths of what it subscribes to. */
    List<String> paths() {
        return subscribes.stream().map(Topology.Subscription::path).toList();
    }
}
