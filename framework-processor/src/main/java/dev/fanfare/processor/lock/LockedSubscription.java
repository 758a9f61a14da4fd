package dev.fanfare.processor.lock;

import dev.fanfare.processor.manifest.Json;
import java.util.List;
import java.util.Optional;

/**
 * A subscription that was accepted.
 *
 * @param topic its topic's name
 * @param name its name
 * @param eventNames the events that it gets; none where it gets all
 * @param filter its filter, as the manifest has it: {@code text} and {@code tree}
 */
record LockedSubscription(String topic, String name, List<String> eventNames, Optional<Json> filter) {
    LockedSubscription {
        eventNames = List.copyOf(eventNames);
    }

    String path() {
        return topic + "/" + name;
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
                .put("eventNames", Json.texts(eventNames))
                .put("filter", filter.orElse(Json.NULL));
    }
}
