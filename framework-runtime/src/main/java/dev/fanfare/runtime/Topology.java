package dev.fanfare.runtime;

import dev.fanfare.Guarantee;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The manifest: everything that must exist for an application to run. Immutable; lists are sorted by name.
 *
 * @param manifestVersion {@code major.minor}
 * @param module the module that the fragment came from, or the modules merged, joined by {@code +}
 * @param topics the topics
 * @param subscriptions the subscriptions, sorted by topic and name
 * @param services the services
 * @param schemas JSON Schema texts by Java type name
 */
public record Topology(
        String manifestVersion,
        String module,
        List<Topic> topics,
        List<Subscription> subscriptions,
        List<Service> services,
        Map<String, String> schemas) {
    /** The topic of this name. */
    public Optional<Topic> topic(String name) {
        return topics.stream().filter(topic -> topic.name().equals(name)).findFirst();
    }

    /** The subscription of this name on this topic. */
    public Optional<Subscription> subscription(String topic, String name) {
        return subscriptions.stream()
                .filter(subscription -> subscription.topic().equals(topic)
                        && subscription.name().equals(name))
                .findFirst();
    }

    /** A topic. {@code source} says where it is declared, relative to the source root. */
    public record Topic(
            String name,
            Optional<String> doc,
            Guarantee guarantee,
            String event,
            List<String> eventNames,
            Optional<String> orderingKey,
            List<Attribute> attributes,
            String schema,
            List<TopicPublisher> publishers,
            String source) {
        /** Whether messages carry an ordering key. */
        public boolean ordered() {
            return orderingKey.isPresent();
        }
    }

    /** A component of the event that travels as a message attribute as well; {@code type} is that of its JSON. */
    public record Attribute(String name, String component, String type) {}

    /** A service that publishes to a topic. */
    public record TopicPublisher(String service, String via) {}

    /**
     * A subscription, every default written out. The broker delivers messages of the {@code eventNames} alone; where there
     * are none it delivers those of every name, also of such as the topic does not have yet.
     */
    public record Subscription(
            String topic,
            String name,
            Optional<String> doc,
            String service,
            String handler,
            List<String> eventNames,
            Optional<Filter> filter,
            boolean batch,
            int concurrency,
            Duration ackDeadline,
            Duration timeout,
            Duration retention,
            Retry retry,
            DeadLetterQueue deadLetter,
            List<String> publishes,
            String source) {
        /** Topic and name, as {@code signups/send-welcome-email}. */
        public String path() {
            return topic + "/" + name;
        }
    }

    /** How failed attempts are repeated; {@code never} holds Java class names. */
    public record Retry(int maxAttempts, Duration minBackoff, Duration maxBackoff, List<String> never) {}

    /** How long a dead letter is kept. */
    public record DeadLetterQueue(Duration retention) {}

    /** A service: what it publishes to, and its subscriptions as paths. */
    public record Service(String name, Optional<String> doc, List<String> publishes, List<String> subscribes) {}
}
