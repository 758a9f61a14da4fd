package dev.fanfare.processor.lock;

import dev.fanfare.processor.lock.Breach.Kind;
import dev.fanfare.processor.manifest.Json;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Two records or classes: the reader finds each component that it requires, under a name that it knows. */
final class ObjectComparison {
    private final Schema writer;
    private final Schema reader;
    private final Trace trace;
    private final BodyComparison bodies;

    private ObjectComparison(Schema writer, Schema reader, Trace trace, BodyComparison bodies) {
        this.writer = writer;
        this.reader = reader;
        this.trace = trace;
        this.bodies = bodies;
    }

    static void compare(Schema writer, Schema reader, Trace trace, BodyComparison bodies) {
        ObjectComparison objects = new ObjectComparison(writer, reader, trace, bodies);
        reader.object("properties").forEach(objects::component);
        trace.reserved(
                trace.older(writer, reader).texts("x-reserved"),
                trace.newer(writer, reader).object("properties").keySet());
    }

    private void component(String name, Json schema) {
        Set<String> names = writtenNames(name);
        if (names.size() > 1) {
            trace.found(Kind.COLLISION, name, String.join(" and ", names));
            return;
        }
        boolean isRequired = reader.texts("required").contains(name);
        if (names.isEmpty()) {
            if (isRequired) {
                missing(name, renamed(schema));
            }
            return;
        }
        String written = names.iterator().next();
        if (isRequired && !writer.texts("required").contains(written)) {
            missing(name, "");
            return;
        }
        Json writtenSchema = writer.object("properties").getOrDefault(written, Json.object());
        bodies.value(writtenSchema, schema, trace.at(trace.isBackward() ? name : written));
    }

    /** Under its own name, and under earlier ones. */
    private Set<String> writtenNames(String name) {
        Map<String, Json> properties = writer.object("properties");
        List<String> aliases = reader.textsByName("x-aliases").getOrDefault(name, List.of());
        Set<String> names = new LinkedHashSet<>();
        Stream.concat(Stream.of(name), aliases.stream())
                .filter(properties::containsKey)
                .forEach(names::add);
        return names;
    }

    private void missing(String name, String hint) {
        trace.found(trace.isBackward() ? Kind.REQUIRED : Kind.GONE, name, hint);
    }

    /** What looks as if it had been renamed: the only component of the same schema that the reader does not have. */
    private String renamed(Json schema) {
        if (!trace.isBackward()) {
            return "";
        }
        List<String> gone = writer.object("properties").entrySet().stream()
                .filter(entry -> entry.getValue().equals(schema)
                        && !reader.object("properties").containsKey(entry.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        return gone.size() == 1 ? "@Alias(\"" + gone.get(0) + "\")" : "";
    }
}
