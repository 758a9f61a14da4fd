package dev.fanfare.runtime.internal.topology;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fanfare.runtime.ConfigurationException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A place in a manifest's JSON. What is missing or of a wrong type is a {@link ConfigurationException} that names the
 * resource and the JSON pointer (RFC 6901).
 *
 * @param resource what the JSON was read from
 * @param pointer where this is in it
 * @param json the value; a missing node where there is none
 */
record Node(String resource, String pointer, JsonNode json) {
    Node member(String name) {
        return new Node(resource, pointer + "/" + name.replace("~", "~0").replace("/", "~1"), json.path(name));
    }

    boolean isAbsent() {
        return json.isMissingNode() || json.isNull();
    }

    String text() {
        if (!json.isTextual()) {
            throw not("a string");
        }
        return json.textValue();
    }

    Optional<String> optionalText() {
        return isAbsent() ? Optional.empty() : Optional.of(text());
    }

    int integer() {
        if (!json.isInt()) {
            throw not("an integer");
        }
        return json.intValue();
    }

    boolean bool() {
        if (!json.isBoolean()) {
            throw not("true or false");
        }
        return json.booleanValue();
    }

    Duration duration() {
        try {
            return Duration.parse(text());
        } catch (DateTimeException malformed) {
            throw not("an ISO 8601 duration such as PT30S or P7D");
        }
    }

    <E extends Enum<E>> E constant(Class<E> type) {
        String name = text();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw not("one of " + List.of(type.getEnumConstants()));
    }

    <T> List<T> list(Function<Node, T> reader) {
        if (!json.isArray()) {
            throw not("an array");
        }
        List<T> elements = new ArrayList<>(json.size());
        for (int i = 0; i < json.size(); i++) {
            elements.add(reader.apply(new Node(resource, pointer + "/" + i, json.get(i))));
        }
        return List.copyOf(elements);
    }

    List<String> texts() {
        return list(Node::text);
    }

    /** Itself, if it is an object. */
    Node object() {
        if (!json.isObject()) {
            throw not("an object");
        }
        return this;
    }

    /** The error that something else stands here than is expected. */
    ConfigurationException not(String expected) {
        String found = json.isMissingNode() ? "missing" : json.toString();
        return problem(
                "is " + (found.length() > 100 ? found.substring(0, 100) + "…" : found) + ", but must be " + expected);
    }

    /** An error at this place. */
    ConfigurationException problem(String what) {
        String where = pointer.isEmpty() ? "the document" : pointer;
        return new ConfigurationException(
                "A manifest cannot be read:",
                List.of(resource + ": " + where + " " + what
                        + ". Compile the module again, with the annotation processor of the runtime's version."));
    }
}
