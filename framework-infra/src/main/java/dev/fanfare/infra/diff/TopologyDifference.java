package dev.fanfare.infra.diff;

import dev.fanfare.runtime.Topology;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which topics, subscriptions and services came, went or stayed. */
final class TopologyDifference {
    private final Topology older;
    private final Topology newer;
    private final Findings findings;
    private final Map<String, List<Topology.Subscription>> olderSubscriptions;

    TopologyDifference(Topology older, Topology newer, Findings findings) {
        this.older = older;
        this.newer = newer;
        this.findings = findings;
        this.olderSubscriptions =
                older.subscriptions().stream().collect(Collectors.groupingBy(Topology.Subscription::topic));
    }

    void find() {
        Map<String, Topology.Topic> topicsBefore = byName(older.topics(), Topology.Topic::name);
        Map<String, Topology.Topic> topicsNow = byName(newer.topics(), Topology.Topic::name);
        SchemaDifference schemas = new SchemaDifference(older.schemas(), newer.schemas(), findings);
        topicsBefore.forEach((name, before) -> Optional.ofNullable(topicsNow.get(name))
                .ifPresentOrElse(
                        now -> {
                            new TopicDifference(before, now, findings)
                                    .find(olderSubscriptions.getOrDefault(name, List.of()));
                            schemas.compare(before, now);
                        },
                        () -> gone(before, topicsBefore, topicsNow)));
        topicsNow.forEach((name, now) -> {
            if (!topicsBefore.containsKey(name)) {
                findings.add(Impact.ADD, "topic " + name, "new", "");
            }
        });
        subscriptions(topicsBefore);
        services();
    }

    private void gone(
            Topology.Topic topic, Map<String, Topology.Topic> topicsBefore, Map<String, Topology.Topic> topicsNow) {
        String subject = "topic " + topic.name();
        Optional<String> renamed = topicsNow.values().stream()
                .filter(now ->
                        !topicsBefore.containsKey(now.name()) && now.event().equals(topic.event()))
                .map(Topology.Topic::name)
                .findFirst();
        if (renamed.isPresent()) {
            findings.add(
                    Impact.REPLACES_RESOURCE,
                    subject,
                    "is now called " + renamed.get() + ", by its event " + topic.event(),
                    "To a cloud that is another topic; follow the plan.");
            findings.plan(Plans.besides(subject, Optional.empty()));
        } else {
            findings.add(
                    Impact.REMOVES_RESOURCE,
                    subject,
                    "is gone",
                    "Code that still publishes to it fails. Stop its publishers first.");
        }
    }

    private void subscriptions(Map<String, Topology.Topic> topicsBefore) {
        Map<String, Topology.Subscription> before = byName(older.subscriptions(), Topology.Subscription::path);
        Map<String, Topology.Subscription> now = byName(newer.subscriptions(), Topology.Subscription::path);
        before.forEach((path, one) -> Optional.ofNullable(now.get(path))
                .ifPresentOrElse(
                        other -> new SubscriptionDifference(one, other, findings).find(),
                        () -> gone(one, before, now)));
        now.forEach((path, one) -> {
            if (!before.containsKey(path)) {
                findings.add(
                        Impact.ADD,
                        "subscription " + path,
                        "new, of service " + one.service(),
                        topicsBefore.containsKey(one.topic())
                                ? "It gets what is published from its creation on, nothing earlier."
                                : "");
            }
        });
    }

    private void gone(
            Topology.Subscription one,
            Map<String, Topology.Subscription> before,
            Map<String, Topology.Subscription> now) {
        String subject = "subscription " + one.path();
        Optional<String> renamed = now.values().stream()
                .filter(other -> !before.containsKey(other.path())
                        && other.topic().equals(one.topic())
                        && other.handler().equals(one.handler()))
                .map(Topology.Subscription::name)
                .findFirst();
        if (renamed.isPresent()) {
            findings.add(
                    Impact.REPLACES_RESOURCE,
                    subject,
                    "is now called " + renamed.get() + ", by its handler " + one.handler(),
                    "To a cloud that is another subscription; follow the plan.");
            findings.plan(Plans.besides(subject, Optional.empty()));
        } else {
            findings.add(
                    Impact.REMOVES_RESOURCE,
                    subject,
                    "is gone",
                    "What waits in it is lost. Let it run empty first: fanfare status.");
            findings.add(
                    Impact.ORPHANED_DLQ,
                    subject,
                    "its dead letters stay behind without a subscription to replay them to",
                    "Replay, export or purge them first: fanfare dlq.");
        }
    }

    private void services() {
        Map<String, Topology.Service> before = byName(older.services(), Topology.Service::name);
        Map<String, Topology.Service> now = byName(newer.services(), Topology.Service::name);
        now.forEach((name, service) -> {
            List<String> publishes = Optional.ofNullable(before.get(name))
                    .map(Topology.Service::publishes)
                    .orElse(List.of());
            granted(
                    name,
                    without(service.publishes(), publishes),
                    "may now publish to ",
                    "Apply it before the new version is deployed.");
            granted(
                    name,
                    without(publishes, service.publishes()),
                    "publishes no more to ",
                    "Apply it after the old version is gone.");
            if (!before.containsKey(name)) {
                findings.add(Impact.ADD, "service " + name, "new", "It needs a principal of its own.");
            }
        });
        before.keySet().stream()
                .filter(name -> !now.containsKey(name))
                .forEach(name -> findings.add(
                        Impact.SAFE, "service " + name, "is gone", "Its grants go with it; stop it first."));
    }

    private void granted(String service, List<String> topics, String what, String advice) {
        if (!topics.isEmpty()) {
            findings.add(Impact.SAFE, "service " + service, what + String.join(", ", topics), advice);
        }
    }

    private static List<String> without(List<String> all, List<String> others) {
        return all.stream().filter(one -> !others.contains(one)).toList();
    }

    private static <T> Map<String, T> byName(Collection<T> all, Function<T, String> name) {
        Map<String, T> map = new LinkedHashMap<>();
        all.forEach(one -> map.put(name.apply(one), one));
        return map;
    }
}
