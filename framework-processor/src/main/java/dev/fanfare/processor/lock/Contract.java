package dev.fanfare.processor.lock;

import dev.fanfare.processor.manifest.Json;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One version of what a topic carries.
 *
 * @param events Java types by event name
 * @param aliases earlier names by event name
 * @param reserved event names that must not return
 * @param catchesUnknown whether a record stands for events that are not known
 * @param schemas JSON Schemas by Java type, of everything that the events reach
 */
public record Contract(
        SortedMap<String, String> events,
        SortedMap<String, List<String>> aliases,
        SortedSet<String> reserved,
        boolean catchesUnknown,
        SortedMap<String, Json> schemas) {
    public Contract {
        events = Collections.unmodifiableSortedMap(new TreeMap<>(events));
        aliases = Collections.unmodifiableSortedMap(new TreeMap<>(aliases));
        reserved = Collections.unmodifiableSortedSet(new TreeSet<>(reserved));
        schemas = Collections.unmodifiableSortedMap(new TreeMap<>(schemas));
    }

    /**
     * The contract that a manifest states.
     *
     * @param schemas texts of JSON Schemas by Java type
     * @param root the topic's event type
     * @param eventNames the topic's event names; the first is that of an event which is not sealed
     * @throws IllegalArgumentException if a schema is not JSON, or there is none of the root
     */
    public static Contract of(Map<String, String> schemas, String root, List<String> eventNames) {
        SortedMap<String, Json> parsed = new TreeMap<>();
        schemas.forEach((type, text) -> parsed.put(type, parse(type, text)));
        Json event = parsed.get(root);
        if (event == null) {
            throw new IllegalArgumentException("There is no schema of " + root + ".");
        }
        Schema schema = Schema.of(event);
        SortedMap<String, String> events = new TreeMap<>();
        schema.object("x-event-names").forEach((name, type) -> events.put(name, ((Json.Text) type).text()));
        if (events.isEmpty()) {
            events.put(eventNames.get(0), root);
            return new Contract(events, new TreeMap<>(), new TreeSet<>(), false, parsed);
        }
        parsed.remove(root);
        return new Contract(
                events,
                new TreeMap<>(schema.textsByName("x-aliases")),
                new TreeSet<>(schema.texts("x-reserved")),
                schema.text("x-unknown").isPresent(),
                parsed);
    }

    private static Json parse(String type, String text) {
        try {
            return JsonText.read(text);
        } catch (JsonSyntaxException malformed) {
            throw new IllegalArgumentException("The schema of " + type + " is not JSON.", malformed);
        }
    }

    Json json() {
        Json.Members names = Json.object();
        events.forEach(names::put);
        Json.Members earlier = Json.object();
        aliases.forEach((name, before) -> earlier.put(name, Json.texts(before)));
        Json.Members types = Json.object();
        schemas.forEach(types::put);
        return Json.object()
                .put("events", names)
                .putIfPresent("aliases", aliases.isEmpty() ? Optional.empty() : Optional.of(earlier))
                .putIfPresent(
                        "reserved",
                        reserved.isEmpty() ? Optional.empty() : Optional.of(Json.texts(List.copyOf(reserved))))
                .putIfPresent("catchesUnknown", catchesUnknown ? Optional.of(Json.of(true)) : Optional.empty())
                .put("schemas", types);
    }

    /** The event name, present or earlier, that this version reads a name as; empty text if it does not know it. */
    String presentName(String name) {
        return events.containsKey(name)
                ? name
                : aliases.entrySet().stream()
                        .filter(entry -> entry.getValue().contains(name))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("");
    }
}
