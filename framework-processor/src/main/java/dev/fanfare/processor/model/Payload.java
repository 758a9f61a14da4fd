package dev.fanfare.processor.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The shape of an event's JSON, with that of everything it reaches; recursion goes by name.
 *
 * @param definitions by canonical type name; the event's own among them
 */
public record Payload(SortedMap<String, Definition> definitions) {
    public Payload {
        definitions = Collections.unmodifiableSortedMap(new TreeMap<>(definitions));
    }

    /** The shape of a named type. */
    public sealed interface Definition {
        /** The Javadoc's text. */
        Optional<String> doc();
    }

    /** A record or class. */
    public record ObjectDefinition(Optional<String> doc, List<Component> components) implements Definition {}

    /** An enum, by the constants' names in JSON. */
    public record EnumDefinition(Optional<String> doc, List<String> constants) implements Definition {}

    /**
     * One of several types.
     *
     * @param cases type names by event name, or by the discriminator's value
     * @param discriminator the property that tells them apart; empty where the attribute {@code ce-type} does
     */
    public record UnionDefinition(Optional<String> doc, Map<String, TypeRef> cases, Optional<String> discriminator)
            implements Definition {}

    /** A shape that JSON Schema cannot express honestly: anything is valid. */
    public record OpenDefinition(Optional<String> doc) implements Definition {}

    /**
     * A component or property.
     *
     * @param name the property's name in JSON
     * @param type its shape
     * @param required whether it must be there and not null
     */
    public record Component(String name, JsonType type, boolean required) {}

    /** The shape of a value. */
    public sealed interface JsonType {}

    /**
     * A scalar.
     *
     * @param type {@code string}, {@code boolean}, {@code integer} or {@code number}
     * @param format JSON Schema's {@code format}, such as {@code date-time} or {@code uuid}
     * @param minimum the least value of an integer
     * @param maximum the greatest value of an integer
     */
    public record Scalar(String type, Optional<String> format, Optional<Long> minimum, Optional<Long> maximum)
            implements JsonType {}

    /** A list, set or array. */
    public record ListOf(JsonType element, boolean unique) implements JsonType {}

    /** An object with arbitrary names. */
    public record MapOf(JsonType value) implements JsonType {}

    /** The value, or null. */
    public record OrNull(JsonType type) implements JsonType {}

    /** A named type, by its definition. */
    public record Reference(TypeRef type) implements JsonType {}

    /** Anything. */
    public record Anything() implements JsonType {}
}
