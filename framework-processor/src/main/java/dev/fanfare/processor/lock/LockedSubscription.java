package dev.fanfare.processor.lock;

import dev.fanfare.processor.manifest.Json;
import dev.fanfare.processor.manifest.SubscriptionJson;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A subscription that was accepted.
 *
 * @param topic its topic's name
 * @param name its name
 * @param handler class and method, {@code a.Emails#send}; by it an incremental build finds what it does not compile
 * @param eventNames the events that it gets; none where it gets all
 * @param filter its filter, as the manifest has it: {@code text} and {@code tree}
 * @param retention how long it keeps a message
 */
record LockedSubscription(
        String topic,
        String name,
        Optional<String> handler,
        List<String> eventNames,
        Optional<Json> filter,
        Optional<Duration> retention) {
    LockedSubscription {
        eventNames = List.copyOf(eventNames);
    }

    String path() {
        return topic + "/" + name;
    }

    /** The class of its handler, canonical. */
    Optional<String> handlerClass() {
        return handler.map(method -> method.split("#", -1)[0]);
    }

    /** Whether this one is the other, except for where its handler stands. */
    boolean isAccepted(LockedSubscription now) {
        return new LockedSubscription(topic, name, now.handler, eventNames, filter, retention).equals(now);
    }

    /** What it selects, however that is written. */
    List<Object> selection() {
        return List.of(eventNames, filter.map(one -> Schema.of(one).object("tree")));
    }

    /** What it selects, as messages say it. */
    String display() {
        String names = eventNames.isEmpty() ? "all events" : String.join(", ", eventNames);
        return filter.flatMap(one -> Schema.of(one).text("text"))
                .map(text -> names + " where " + text)
                .orElse(names);
    }

    Json json() {
        return Json.object()
                .put("topic", topic)
                .put("name", name)
                .putIfPresent("handler", handler.map(Json::of))
                .put("eventNames", Json.texts(eventNames))
                .put("filter", filter.orElse(Json.NULL))
                .putIfPresent("retention", retention.map(SubscriptionJson::iso).map(Json::of));
    }
}
