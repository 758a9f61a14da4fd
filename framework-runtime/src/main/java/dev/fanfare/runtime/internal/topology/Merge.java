package dev.fanfare.runtime.internal.topology;

import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.Topology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One merging of fragments. Used once. */
public final class Merge {
    /** A definition and the module that it is from. */
    private record Defined<T>(T definition, String module) {}

    private final List<Topology> fragments;
    private final SortedMap<String, Defined<Topology.Topic>> topics = new TreeMap<>();
    private final SortedMap<String, Defined<Topology.Subscription>> subscriptions = new TreeMap<>();
    private final SortedMap<String, Topology.Service> services = new TreeMap<>();
    private final Schemas schemas = new Schemas();
    private final List<String> problems = new ArrayList<>();

    /** @param fragments in any order; the same fragment twice is one */
    public Merge(Collection<Topology> fragments) {
        this.fragments = new LinkedHashSet<>(fragments)
                .stream().sorted(Comparator.comparing(Topology::module)).toList();
    }

    /**
     * The manifest of all.
     *
     * @throws ConfigurationException listing all that does not fit together
     */
    public Topology merged() {
        for (Topology fragment : fragments) {
            fragment.topics().forEach(topic -> add(topic, fragment.module()));
            fragment.subscriptions().forEach(subscription -> add(subscription, fragment.module()));
            fragment.services().forEach(this::add);
            schemas.add(fragment, problems);
        }
        findUndefinedTopics();
        if (!problems.isEmpty()) {
            throw new ConfigurationException("The modules of this application do not fit together:", problems);
        }
        return new Topology(
                "1.0",
                fragments.stream().map(Topology::module).distinct().collect(Collectors.joining("+")),
                topics.values().stream()
                        .map(topic -> published(topic.definition()))
                        .toList(),
                subscriptions.values().stream()
                        .map(Defined::definition)
                        .sorted(Comparator.comparing(Topology.Subscription::topic)
                                .thenComparing(Topology.Subscription::name))
                        .toList(),
                List.copyOf(services.values()),
                schemas.merged());
    }

    private void add(Topology.Topic topic, String module) {
        Defined<Topology.Topic> first = topics.putIfAbsent(topic.name(), new Defined<>(topic, module));
        if (first == null) {
            return;
        }
        if (!withPublishers(first.definition(), List.of()).equals(withPublishers(topic, List.of()))) {
            problems.add("Topic \"" + topic.name() + "\" is defined twice, and differently: in "
                    + place(first.module(), first.definition().source()) + " and in " + place(module, topic.source())
                    + ". A topic is defined once; rename one of them, or share one definition.");
            return;
        }
        SortedSet<Topology.TopicPublisher> united =
                publishers(first.definition().publishers());
        united.addAll(topic.publishers());
        topics.put(
                topic.name(), new Defined<>(withPublishers(first.definition(), List.copyOf(united)), first.module()));
    }

    private void add(Topology.Subscription subscription, String module) {
        Defined<Topology.Subscription> first =
                subscriptions.putIfAbsent(subscription.path(), new Defined<>(subscription, module));
        if (first != null) {
            problems.add("Subscription \"" + subscription.path() + "\" is declared twice: in "
                    + place(first.module(), first.definition().source()) + " and in "
                    + place(module, subscription.source())
                    + ". A subscription's name is unique on its topic; rename one of them.");
        }
    }

    private void add(Topology.Service service) {
        services.merge(
                service.name(),
                service,
                (first, second) -> new Topology.Service(
                        first.name(),
                        first.doc().or(second::doc),
                        union(first.publishes(), second.publishes()),
                        union(first.subscribes(), second.subscribes())));
    }

    private void findUndefinedTopics() {
        subscriptions.values().forEach(subscription -> {
            Topology.Subscription definition = subscription.definition();
            String who = "Subscription \"" + definition.path() + "\" of "
                    + place(subscription.module(), definition.source());
            demand(definition.topic(), who + " is of");
            definition.publishes().forEach(topic -> demand(topic, who + " publishes to"));
        });
        for (Topology fragment : fragments) {
            for (Topology.Service service : fragment.services()) {
                String who = "Service \"" + service.name() + "\" of module " + fragment.module() + " publishes to";
                service.publishes().forEach(topic -> demand(topic, who));
            }
        }
    }

    private void demand(String topic, String who) {
        if (!topics.containsKey(topic)) {
            problems.add(who + " topic \"" + topic + "\", which no module on the class path defines. It has "
                    + topics.keySet() + "; add the module that declares the topic.");
        }
    }

    /** A module that publishes to a topic of another one says so under its services only. */
    private Topology.Topic published(Topology.Topic topic) {
        SortedSet<Topology.TopicPublisher> all = publishers(topic.publishers());
        for (Topology.Service service : services.values()) {
            boolean known =
                    all.stream().anyMatch(publisher -> publisher.service().equals(service.name()));
            if (!known && service.publishes().contains(topic.name())) {
                all.add(new Topology.TopicPublisher(service.name(), "direct"));
            }
        }
        return withPublishers(topic, List.copyOf(all));
    }

    private static SortedSet<Topology.TopicPublisher> publishers(List<Topology.TopicPublisher> some) {
        TreeSet<Topology.TopicPublisher> sorted = new TreeSet<>(
                Comparator.comparing(Topology.TopicPublisher::service).thenComparing(Topology.TopicPublisher::via));
        sorted.addAll(some);
        return sorted;
    }

    private static Topology.Topic withPublishers(Topology.Topic topic, List<Topology.TopicPublisher> publishers) {
        return new Topology.Topic(
                topic.name(),
                topic.doc(),
                topic.guarantee(),
                topic.event(),
                topic.eventNames(),
                topic.orderingKey(),
                topic.attributes(),
                topic.schema(),
                publishers,
                topic.source());
    }

    private static List<String> union(List<String> some, List<String> others) {
        SortedSet<String> all = new TreeSet<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }

    private static String place(String module, String source) {
        return "module " + module + " (" + source + ")";
    }
}
