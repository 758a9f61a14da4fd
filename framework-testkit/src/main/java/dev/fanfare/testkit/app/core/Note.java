package dev.fanfare.testkit.app.core;

import dev.fanfare.Attribute;
import dev.fanfare.Topic;
import org.jspecify.annotations.Nullable;

/** An event with as many attributes as an event may have. */
@Topic("kit-notes")
public record Note(
        @Attribute @Nullable String color,
        @Attribute @Nullable Integer size,
        @Attribute @Nullable Boolean bold,
        @Attribute("note.kind") @Nullable String kind,
        String text) {
    /** A note without attributes. */
    public static Note of(String text) {
        return new Note(null, null, null, null, text);
    }
}
