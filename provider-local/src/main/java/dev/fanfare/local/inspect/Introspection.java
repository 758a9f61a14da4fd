package dev.fanfare.local.inspect;

import dev.fanfare.runtime.MessageId;
import java.util.List;
import java.util.Optional;

/**
 * A broker from outside. Thread-safe. Looking changes nothing: no attempt, no lease and no order; it costs what it looks at,
 * and nothing while nobody looks.
 */
public interface Introspection {
    /** The topics, by name. */
    List<TopicStatus> topics();

    /** The state of every subscription at this moment, by topic and name. */
    List<SubscriptionStatus> subscriptions();

    /** One subscription; empty if there is none of this name. */
    Optional<SubscriptionIntrospection> subscription(String topic, String name);

    /**
     * Publishes as any publisher does, to the topic's subscriptions; returns once the message is accepted.
     *
     * @return the message's id: the one given, or a new one
     * @throws dev.fanfare.runtime.PublishException if there is no such topic, or the message breaks a limit, or an ordered
     *     topic's message has no key; with what to do
     */
    MessageId publish(String topic, RawMessage message);
}
