package dev.fanfare.processor.lock;

import dev.fanfare.processor.manifest.CanonicalJson;
import dev.fanfare.processor.manifest.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a lock file says: the topology that was accepted last, and the versions of its events.
 *
 * @param topics sorted by name
 * @param subscriptions sorted by topic and name
 */
record Lock(List<LockedTopic> topics, List<LockedSubscription> subscriptions) {
    static final String VERSION = "1.0";

    /** Of nothing. */
    static final Lock EMPTY = new Lock(List.of(), List.of());

    Lock {
        topics = List.copyOf(topics);
        subscriptions = List.copyOf(subscriptions);
    }

    /** The topic of this name. */
    Optional<LockedTopic> topic(String name) {
        return topics.stream().filter(topic -> topic.name().equals(name)).findFirst();
    }

    /** The subscription of this {@code topic/name}. */
    Optional<LockedSubscription> subscription(String path) {
        return subscriptions.stream().filter(one -> one.path().equals(path)).findFirst();
    }

    /** Without what the other one holds. */
    Lock without(Lock other) {
        return new Lock(
                topics.stream().filter(topic -> !other.topics.contains(topic)).toList(),
                subscriptions.stream()
                        .filter(one -> !other.subscriptions.contains(one))
                        .toList());
    }

    /** With what the other one holds, of which this one has nothing. */
    Lock with(Lock other) {
        return new Lock(
                Stream.concat(topics.stream(), other.topics.stream())
                        .sorted(Comparator.comparing(LockedTopic::name))
                        .toList(),
                Stream.concat(subscriptions.stream(), other.subscriptions.stream())
                        .sorted(Comparator.comparing(LockedSubscription::topic).thenComparing(LockedSubscription::name))
                        .toList());
    }

    /** The file's text. */
    String json() {
        return CanonicalJson.write(Json.object()
                .put("lockVersion", VERSION)
                .put("topics", Json.array(topics.stream().map(LockedTopic::json)))
                .put("subscriptions", Json.array(subscriptions.stream().map(LockedSubscription::json))));
    }
}
