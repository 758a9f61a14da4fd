package dev.fanfare.gcp;

import dev.fanfare.infra.gcp.PubSubNames;
import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.Topology;
import java.util.ArrayList;
import java.util.List;

/**
 * The full names of the resources: from {@code fanfare.bindings} where they are there, else made from the topology's names
 * and the prefix. Immutable.
 */
record ResourceNames(GcpSettings settings) {
    private PubSubNames names() {
        return new PubSubNames(settings.prefix());
    }

    /** {@code projects/P/topics/signups}. */
    String topic(String topic) {
        return full("topics", settings.bindings().topic(topic).orElseGet(() -> names().topic(topic)));
    }

    /** {@code projects/P/subscriptions/signups.send-welcome-email}. */
    String subscription(Topology.Subscription subscription) {
        return full(
                "subscriptions",
                settings.bindings()
                        .subscription(subscription.path())
                        .orElseGet(() -> names().subscription(subscription)));
    }

    /** The topic of dead letters, {@code projects/P/topics/signups.send-welcome-email.dead}. */
    String deadTopic(Topology.Subscription subscription) {
        return full("topics", dead(subscription));
    }

    /** The subscription of that topic, of the same name. */
    String deadSubscription(Topology.Subscription subscription) {
        return full("subscriptions", dead(subscription));
    }

    /** A binding may be the full name of either; both have the same last part. */
    private String dead(Topology.Subscription subscription) {
        return settings.bindings()
                .deadLetter(subscription.path())
                .map(bound -> bound.replaceFirst("/(topics|subscriptions)/", "/*/"))
                .orElseGet(() -> names().deadLetters(subscription));
    }

    private String full(String kind, String name) {
        return name.startsWith("projects/")
                ? name.replace("/*/", "/" + kind + "/")
                : "projects/" + settings.project() + "/" + kind + "/" + name;
    }

    /**
     * Checks every name against Pub/Sub's rule.
     *
     * @throws ConfigurationException naming those that break it
     */
    void check(Topology topology) {
        List<String> all = new ArrayList<>();
        topology.topics().forEach(topic -> all.add(topic(topic.name())));
        topology.subscriptions().forEach(subscription -> {
            all.add(subscription(subscription));
            all.add(deadTopic(subscription));
        });
        List<String> problems = all.stream()
                .filter(name -> !isLegal(name))
                .map(name ->
                        "\"" + name + "\": a name has 3-255 letters, digits or . _ ~ + % -, starts with a letter and"
                                + " not with goog. Set fanfare." + GcpSettings.PREFIX + ", or name another resource in"
                                + " fanfare.bindings.")
                .toList();
        if (!problems.isEmpty()) {
            throw new ConfigurationException("Pub/Sub does not allow these names of resources:", problems);
        }
    }

    private static boolean isLegal(String name) {
        int last = name.lastIndexOf('/');
        return name.substring(0, last).matches("projects/[^/]+/(topics|subscriptions)")
                && PubSubNames.isLegal(name.substring(last + 1));
    }
}
