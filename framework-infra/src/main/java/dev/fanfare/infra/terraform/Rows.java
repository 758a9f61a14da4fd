package dev.fanfare.infra.terraform;

import dev.fanfare.runtime.Topology;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The file {@code topology.tf}: what is an application's own, as data. */
final class Rows {
    private static final String HEADLINE = """
            # What the manifest of %s says: the only file that differs from one application to another.
            # Written by "fanfare terraform"; whoever changes it by hand loses that the next time.

            """;

    private final Map<String, String> tables = new LinkedHashMap<>();

    /** Adds a local value that holds rows by name. */
    Rows table(String name, Map<String, Map<String, String>> rows) {
        Map<String, String> objects = new LinkedHashMap<>();
        rows.forEach((key, row) -> objects.put(key, Hcl.object(row)));
        tables.put(name, Hcl.object(objects));
        return this;
    }

    String file(Topology topology) {
        return HEADLINE.formatted(topology.module()) + "locals " + Hcl.object(tables) + "\n";
    }

    static String tags(Map<String, String> tags) {
        Map<String, String> quoted = new TreeMap<>();
        tags.forEach((name, value) -> quoted.put(name, Hcl.quoted(value)));
        return Hcl.object(quoted);
    }
}
