package dev.fanfare.cli;

import dev.fanfare.Guarantee;
import dev.fanfare.runtime.Filter;
import dev.fanfare.runtime.ManifestMerger;
import dev.fanfare.runtime.Topology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Manifests of any size: each topic has three subscriptions, and there is a service to every ten topics. */
final class ManyTopics {
    private ManyTopics() {}

    /** As JSON, in the canonical form. */
    static String json(int topics) {
        return ManifestMerger.json(topology(topics));
    }

    static Topology topology(int count) {
        int services = Math.max(2, count / 10);
        List<Topology.Topic> topics = new ArrayList<>();
        List<Topology.Subscription> subscriptions = new ArrayList<>();
        Map<String, String> schemas = new TreeMap<>();
        Map<String, SortedSet<String>> publishes = new TreeMap<>();
        Map<String, SortedSet<String>> subscribes = new TreeMap<>();
        for (int i = 0; i < services; i++) {
            publishes.put("service-" + i, new TreeSet<>());
            subscribes.put("service-" + i, new TreeSet<>());
        }
        for (int i = 0; i < count; i++) {
            String publisher = "service-" + i % services;
            Topology.Topic topic = topic(i, publisher);
            topics.add(topic);
            publishes.get(publisher).add(topic.name());
            schemas.put(topic.event(), """
                    {"type":"object","properties":{"id":{"type":"integer"},"plan":{"type":"string"},"note":{"type":["string","null"]}},"required":["id","plan"]}""");
            for (int k = 0; k < 3; k++) {
                Topology.Subscription subscription = subscription(topic, i, k, "service-" + (i + k + 1) % services);
                subscriptions.add(subscription);
                subscribes.get(subscription.service()).add(subscription.path());
            }
        }
        List<Topology.Service> all = publishes.keySet().stream()
                .map(name -> new Topology.Service(
                        name, Optional.empty(), List.copyOf(publishes.get(name)), List.copyOf(subscribes.get(name))))
                .toList();
        return ManifestMerger.merge(List.of(new Topology("1.0", "many", topics, subscriptions, all, schemas)));
    }

    private static Topology.Topic topic(int i, String publisher) {
        String event = "com.example.events.Event" + i;
        return new Topology.Topic(
                String.format("topic-%04d-of-the-shop", i),
                Optional.of("Something happened."),
                i % 7 == 0 ? Guarantee.EXACTLY_ONCE : Guarantee.AT_LEAST_ONCE,
                event,
                List.of("event-" + i),
                i % 5 == 0 ? Optional.of("id") : Optional.empty(),
                List.of(new Topology.Attribute("plan", "plan", "string")),
                "{\"$ref\":\"#/schemas/" + event + "\"}",
                List.of(new Topology.TopicPublisher(publisher, "direct")),
                "com/example/events/Event" + i + ".java#Event" + i);
    }

    private static Topology.Subscription subscription(Topology.Topic topic, int i, int k, String service) {
        return new Topology.Subscription(
                topic.name(),
                List.of("send-an-email", "update-the-search-index", "write-the-audit-log")
                        .get(k),
                Optional.empty(),
                service,
                "com.example.Handlers" + i + "#handle" + k,
                List.of(),
                k == 0
                        ? Optional.of(new Filter("plan = 'pro'", new Filter.In("plan", List.of("pro"))))
                        : Optional.empty(),
                false,
                16,
                Duration.ofSeconds(30),
                Duration.ofMinutes(10),
                Duration.ofDays(7),
                new Topology.Retry(10, Duration.ofSeconds(10), Duration.ofMinutes(10), List.of()),
                new Topology.DeadLetterQueue(Duration.ofDays(14)),
                List.of(),
                "com/example/Handlers" + i + ".java#handle" + k);
    }
}
