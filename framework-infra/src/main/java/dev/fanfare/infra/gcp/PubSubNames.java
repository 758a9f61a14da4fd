package dev.fanfare.infra.gcp;

import dev.fanfare.runtime.Topology;

/**
 * What topics and subscriptions are called at Pub/Sub: the last parts of their names. Pure. Kebab-case has no dot, so no two of
 * an application can clash.
 *
 * @param prefix of every name
 */
public record PubSubNames(String prefix) {
    /** Pub/Sub's rule, as a regular expression: 3-255 letters, digits or . _ ~ + % -, a letter first, and not goog. */
    public static final String LEGAL = "[A-Za-z][A-Za-z0-9._~+%-]{2,254}";

    /** What no name begins with. */
    public static final String RESERVED = "goog";

    /** {@code signups}. */
    public String topic(String topic) {
        return prefix + topic;
    }

    /** {@code signups.send-welcome-email}. */
    public String subscription(Topology.Subscription subscription) {
        return prefix + subscription.topic() + "." + subscription.name();
    }

    /** {@code signups.send-welcome-email.dead}, of the topic of dead letters and of its subscription alike. */
    public String deadLetters(Topology.Subscription subscription) {
        return subscription(subscription) + ".dead";
    }

    /** Whether Pub/Sub takes the name. */
    public static boolean isLegal(String name) {
        return name.matches(LEGAL) && !name.startsWith(RESERVED);
    }
}
