package dev.fanfare.processor.lock;

import dev.fanfare.processor.manifest.CanonicalJson;
import dev.fanfare.processor.manifest.Json;
import java.util.List;

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

    /** The file's text. */
    String json() {
        return CanonicalJson.write(Json.object()
                .put("lockVersion", VERSION)
                .put("topics", Json.array(topics.stream().map(LockedTopic::json)))
                .put("subscriptions", Json.array(subscriptions.stream().map(LockedSubscription::json))));
    }
}
