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

        /** What it says about names of other days. */
        Evolution evolution();
    }

    /**
     * A record or class.
     *
     * @param hasDefaults whether what is missing keeps a value that its initializer or constructor gives
     */
    public record ObjectDefinition(
            Optional<String> doc, List<Component> components, boolean hasDefaults, Evolution evolution)
            implements Definition {
        /** A record that says nothing about names of other days. */
        public ObjectDefinition(Optional<String> doc, List<Component> components) {
            this(doc, components, false, Evolution.NONE);
        }
    }

    /** An enum, by the constants' names in JSON. */
    public record EnumDefinition(Optional<String> doc, List<String> constants, Evolution evolution)
            implements Definition {
        /** An enum that says nothing about names of other days. */
        public EnumDefinition(Optional<String> doc, List<String> constants) {
            this(doc, constants, Evolution.NONE);
        }
    }

    /**
     * One of several types.
     *
     * @param cases type names by event name, or by the discriminator's value
     * @param discriminator the property that tells them apart; empty where the attribute {@code ce-type} does
     */
    public record UnionDefinition(
            Optional<String> doc, Map<String, TypeRef> cases, Optional<String> discriminator, Evolution evolution)
            implements Definition {
        /** A union that says nothing about names of other days. */
        public UnionDefinition(Optional<String> doc, Map<String, TypeRef> cases, Optional<String> discriminator) {
            this(doc, cases, discriminator, Evolution.NONE);
        }
    }

    /**
     * A shape that JSON Schema cannot express honestly: anything is valid.
     *
     * @param fingerprint of the declaration, by which one sees that it changed
     * @param evolution nothing but the place
     */
    public record OpenDefinition(Optional<String> doc, String fingerprint, Evolution evolution) implements Definition {}

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
     * @param javaType its type in Java, where the rest would leave open whether one can be read as another
     */
    public record Scalar(
            String type,
            Optional<String> format,
            Optional<Long> minimum,
            Optional<Long> maximum,
            Optional<String> javaType)
            implements JsonType {
        /** A scalar whose type in Java is plain from the rest. */
        public Scalar(String type, Optional<String> format, Optional<Long> minimum, Optional<Long> maximum) {
            this(type, format, minimum, maximum, Optional.empty());
        }
    }

    /**
     * A list, set or array.
     *
     * @param element its elements
     * @param unique whether no two elements have equal JSON
     * @param isSet whether it is read as a set
     */
    public record ListOf(JsonType element, boolean unique, boolean isSet) implements JsonType {
        /** A list, or a set whose elements are unique in JSON as well. */
        public ListOf(JsonType element, boolean unique) {
            this(element, unique, unique);
        }
    }

    /**
     * An object with arbitrary names.
     *
     * @param value its values
     * @param key what the names stand for, unless they are text
     */
    public record MapOf(JsonType value, Optional<JsonType> key) implements JsonType {
        /** An object whose names are text. */
        public MapOf(JsonType value) {
            this(value, Optional.empty());
        }
    }

    /** The value, or null. */
    public record OrNull(JsonType type) implements JsonType {}

    /** A named type, by its definition. */
    public record Reference(TypeRef type) implements JsonType {}

    /**
     * Anything.
     *
     * @param fingerprint where annotations write it in a way of their own: of the declaration, by which one sees that it
     *     changed
     */
    public record Anything(Optional<String> fingerprint) implements JsonType {
        /** Anything indeed. */
        public Anything() {
            this(Optional.empty());
        }
    }
}
