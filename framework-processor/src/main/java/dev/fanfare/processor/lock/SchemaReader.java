package dev.fanfare.processor.lock;

import dev.fanfare.processor.manifest.Json;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the schemas of a lock file: what is known of JSON Schema has the form that the comparison counts on. */
final class SchemaReader {
    private static final Set<String> TEXTS = Set.of("format", "x-java", "x-unknown", "x-fingerprint", "description");

    private SchemaReader() {}

    /** By Java type; all that they refer to is among them. */
    static SortedMap<String, Json> read(LockNode schemas) throws JsonSyntaxException {
        SortedMap<String, Json> read = new TreeMap<>(schemas.object());
        for (LockNode schema : schemas.members().values()) {
            check(schema);
            for (String type : new Schema(schema.object()).references()) {
                if (!read.containsKey(type)) {
                    throw new JsonSyntaxException(
                            schema.path() + " refers to " + type + ", of which there is no schema");
                }
            }
        }
        return read;
    }

    private static void check(LockNode schema) throws JsonSyntaxException {
        for (Map.Entry<String, LockNode> member : schema.members().entrySet()) {
            LockNode value = member.getValue();
            switch (member.getKey()) {
                case "properties" -> checkAll(value.members().values());
                case "anyOf", "oneOf", "allOf" -> checkAll(value.array());
                case "items", "additionalProperties", "x-key" -> check(value);
                case "required", "enum", "x-reserved" -> value.textsIfPresent();
                case "x-aliases" -> {
                    for (LockNode aliases : value.members().values()) {
                        aliases.textsIfPresent();
                    }
                }
                case "type" -> {
                    if (value.json().filter(Json.Array.class::isInstance).isEmpty()) {
                        value.text();
                    } else {
                        value.textsIfPresent();
                    }
                }
                case "$ref" -> {
                    if (!value.text().startsWith(Schema.REFERENCES)) {
                        throw value.isNo("reference to a type");
                    }
                }
                case "minimum", "maximum" -> value.checkWhole();
                default -> {
                    if (TEXTS.contains(member.getKey())) {
                        value.text();
                    }
                }
            }
        }
    }

    private static void checkAll(Iterable<LockNode> schemas) throws JsonSyntaxException {
        for (LockNode schema : schemas) {
            check(schema);
        }
    }
}
