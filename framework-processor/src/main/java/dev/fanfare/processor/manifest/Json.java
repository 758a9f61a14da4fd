package dev.fanfare.processor.manifest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A JSON value; members keep the order in which they are put. */
public sealed interface Json {
    /** The value that is absent. */
    Json NULL = new Literal("null");

    static Json of(String text) {
        return new Text(text);
    }

    static Json of(long number) {
        return new Literal(Long.toString(number));
    }

    static Json of(boolean value) {
        return new Literal(Boolean.toString(value));
    }

    /** The text, or null. */
    static Json of(Optional<String> text) {
        return text.<Json>map(Text::new).orElse(NULL);
    }

    static Json array(Stream<Json> elements) {
        return new Array(elements.toList());
    }

    static Json texts(List<String> texts) {
        return array(texts.stream().map(Json::of));
    }

    static Members object() {
        return new Members(new LinkedHashMap<>());
    }

    /** A string. */
    record Text(String text) implements Json {}

    /** A number, a boolean or null, as written. */
    record Literal(String text) implements Json {}

    /** An array. */
    record Array(List<Json> elements) implements Json {}

    /** An object; not immutable while it is built. */
    record Members(Map<String, Json> members) implements Json {
        /** Adds a member; no two have one name. */
        public Members put(String name, Json value) {
            @Nullable Json before = members.put(name, value);
            if (before != null) {
                throw new IllegalArgumentException("Two members \"" + name + "\".");
            }
            return this;
        }

        /** Adds a text. */
        public Members put(String name, String text) {
            return put(name, of(text));
        }

        /** Adds a number. */
        public Members put(String name, long number) {
            return put(name, of(number));
        }

        /** Nothing where there is no value. */
        public Members putIfPresent(String name, Optional<Json> value) {
            value.ifPresent(present -> put(name, present));
            return this;
        }
    }
}
