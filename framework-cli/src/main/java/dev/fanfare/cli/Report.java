package dev.fanfare.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What a command has to say, for programs and for human readers.
 *
 * @param kind what it is, the {@code kind} of its JSON
 * @param data the members of its JSON, besides {@code apiVersion} and {@code kind}
 * @param rows the array of {@code data} whose elements are the lines of JSONL
 * @param parts the same for human readers
 */
public record Report(String kind, ObjectNode data, String rows, List<Part> parts) {
    /** The version of every JSON that is printed. Members may be added within one; readers ignore what they do not know. */
    public static final String API_VERSION = "fanfare.dev/v1";

    public Report {
        parts = List.copyOf(parts);
    }
}
