package dev.fanfare.processor.lock;

import dev.fanfare.processor.manifest.Json;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A topic that was accepted.
 *
 * @param name its name
 * @param declaredBy the type that declares it, canonical; by it an incremental build finds what it does not compile
 * @param guarantee the constant of {@code dev.fanfare.Guarantee}
 * @param orderingKey the component that orders its messages
 * @param attributes the attributes' JSON types by name
 * @param events what each record of a sealed event has of these, by event name; none of a plain event
 * @param versions what it carried, oldest first
 */
record LockedTopic(
        String name,
        Optional<String> declaredBy,
        String guarantee,
        Optional<String> orderingKey,
        SortedMap<String, String> attributes,
        SortedMap<String, LockedEvent> events,
        List<Contract> versions) {
    LockedTopic {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        events = Collections.unmodifiableSortedMap(new TreeMap<>(events));
        versions = List.copyOf(versions);
    }

    /** The last version. */
    Contract newest() {
        return versions.get(versions.size() - 1);
    }

    /** With other versions. */
    LockedTopic with(List<Contract> others) {
        return new LockedTopic(name, declaredBy, guarantee, orderingKey, attributes, events, others);
    }

    /** Whether the last version of this one, and all else that is compared, is the other's. */
    boolean isAccepted(LockedTopic now) {
        return new LockedTopic(name, now.declaredBy, guarantee, orderingKey, attributes, events, List.of(newest()))
                .equals(now);
    }

    Json json() {
        Json.Members types = Json.object();
        attributes.forEach(types::put);
        Json.Members records = Json.object();
        events.forEach((name, event) -> records.put(name, event.json()));
        return Json.object()
                .put("name", name)
                .putIfPresent("declaredBy", declaredBy.map(Json::of))
                .put("guarantee", guarantee)
                .put("orderingKey", Json.of(orderingKey))
                .put("attributes", types)
                .putIfPresent("events", Optional.<Json>of(records).filter(unused -> !events.isEmpty()))
                .put("versions", Json.array(versions.stream().map(Contract::json)));
    }
}
