package dev.fanfare.gcp;

import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.Topology;
import java.util.ArrayList;
import java.util.List;

/**
 * The full names of the resources: from {@code fanfare.bindings} where they are there, else made from the topology's names
 * and the prefix. Kebab-case has no dot, so no two of them can clash. Immutable.
 */
record ResourceNames(GcpSettings settings) {
    /** Pub/Sub's rule for the last part of a name. */
    private static final String LEGAL = "(?!goog)[A-Za-z][A-Za-z0-9._~+%-]{2,254}";

    /** {@code projects/P/topics/signups}. */
    String topic(String topic) {
        return full("topics", settings.bindings().topic(topic).orElse(settings.prefix() + topic));
    }

    /** {@code projects/P/subscriptions/signups.send-welcome-email}. */
    String subscription(Topology.Subscription subscription) {
        return full(
                "subscriptions",
                settings.bindings()
                        .subscription(subscription.path())
                        .orElse(settings.prefix() + subscription.topic() + "." + subscription.name()));
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
                .orElse(settings.prefix() + subscription.topic() + "." + subscription.name() + ".dead");
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
                .filter(name -> !name.matches("projects/[^/]+/(topics|subscriptions)/" + LEGAL))
                .map(name ->
                        "\"" + name + "\": a name has 3-255 letters, digits or . _ ~ + % -, starts with a letter and"
                                + " not with goog. Set fanfare." + GcpSettings.PREFIX + ", or name another resource in"
                                + " fanfare.bindings.")
                .toList();
        if (!problems.isEmpty()) {
            throw new ConfigurationException("Pub/Sub does not allow these names of resources:", problems);
        }
    }
}
