package dev.fanfare.infra.cost;

import dev.fanfare.runtime.Topology;
import java.util.Set;
import java.util.stream.Collectors;

/** How the topics and subscriptions of an application are used. Immutable. */
public final class Usage {
    private final Traffic traffic;
    private final Numbers topics;
    private final Numbers subscriptions;

    private Usage(Traffic traffic, Numbers topics, Numbers subscriptions) {
        this.traffic = traffic;
        this.topics = topics;
        this.subscriptions = subscriptions;
    }

    /** Every topic and subscription the same. */
    public static Usage everywhere(Traffic traffic) {
        Numbers none = Numbers.parse("", "{}");
        return new Usage(traffic, none, none);
    }

    /**
     * That of a file: {@code {"defaults": {…}, "topics": {"signups": {"monthly": 1000000}}, "subscriptions":
     * {"signups/send": {"share": 0.1}}}}, with the members of {@link Traffic}.
     *
     * @param defaults of what the file does not say
     * @throws IllegalArgumentException naming what is wrong in the file, also a topic that is not in the manifest
     */
    public static Usage parse(String file, String json, Traffic defaults, Topology topology) {
        Numbers numbers = Numbers.parse(file, json).only(Set.of("defaults", "topics", "subscriptions"));
        Numbers topics = numbers.object("topics")
                .only(topology.topics().stream().map(Topology.Topic::name).collect(Collectors.toSet()));
        Numbers subscriptions = numbers.object("subscriptions")
                .only(topology.subscriptions().stream()
                        .map(Topology.Subscription::path)
                        .collect(Collectors.toSet()));
        return new Usage(defaults.with(numbers.object("defaults")), topics, subscriptions);
    }

    /** What holds where nothing else is said. */
    public Traffic defaults() {
        return traffic;
    }

    Traffic of(Topology.Topic topic) {
        return traffic.with(topics.object(topic.name()));
    }

    /** Its topic's, with what is said of itself instead. */
    Traffic of(Topology.Topic topic, Topology.Subscription subscription) {
        return of(topic).with(subscriptions.object(subscription.path()));
    }
}
