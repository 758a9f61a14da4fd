package dev.fanfare.infra.manifest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows the references between the schemas of a manifest. Stateless. */
public final class SchemaReferences {
    static final Pattern PATTERN = Pattern.compile("\"\\$ref\"\\s*:\\s*\"#/schemas/([^\"]+)\"");

    private SchemaReferences() {}

    /** The schema of a type and all that it reaches, by Java type name. What has no schema is left out. */
    public static SortedMap<String, String> reachable(Map<String, String> schemas, String root) {
        SortedMap<String, String> reached = new TreeMap<>();
        Deque<String> next = new ArrayDeque<>();
        next.add(root);
        while (!next.isEmpty()) {
            String type = next.remove();
            String schema = schemas.get(type);
            if (schema != null && reached.put(type, schema) == null) {
                Matcher reference = PATTERN.matcher(schema);
                while (reference.find()) {
                    next.add(reference.group(1));
                }
            }
        }
        return reached;
    }
}
