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
 * @param guarantee the constant of {@code dev.fanfare.Guarantee}
 * @param orderingKey the component that orders its messages
 * @param attributes the attributes' JSON types by name
 * @param versions what it carried, oldest first
 */
record LockedTopic(
        String name,
        String guarantee,
        Optional<String> orderingKey,
        SortedMap<String, String> attributes,
        List<Contract> versions) {
    LockedTopic {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        versions = List.copyOf(versions);
    }

    /** The last version. */
    Contract newest() {
        return versions.get(versions.size() - 1);
    }

    /** With other versions. */
    LockedTopic with(List<Contract> others) {
        return new LockedTopic(name, guarantee, orderingKey, attributes, others);
    }

    Json json() {
        Json.Members types = Json.object();
        attributes.forEach(types::put);
        return Json.object()
                .put("name", name)
                .put("guarantee", guarantee)
                .put("orderingKey", Json.of(orderingKey))
                .put("attributes", types)
                .put("versions", Json.array(versions.stream().map(Contract::json)));
    }
}
