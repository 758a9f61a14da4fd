package dev.fanfare.processor.lock;

import dev.fanfare.processor.manifest.Json;
import java.util.List;
import java.util.Optional;

/**
 * What one record of a sealed event had, of which the topic has only the sum.
 *
 * @param orderingKey the component that orders its messages
 * @param attributes the names of its attributes, sorted
 */
record LockedEvent(Optional<String> orderingKey, List<String> attributes) {
    LockedEvent {
        attributes = List.copyOf(attributes);
    }

    Json json() {
        return Json.object().put("orderingKey", Json.of(orderingKey)).put("attributes", Json.texts(attributes));
    }
}
