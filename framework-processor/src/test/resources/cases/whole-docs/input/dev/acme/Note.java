package dev.acme;

import dev.fanfare.Subscribe;
import dev.fanfare.Topic;

/**
 * A "quoted" \\ back\slash, an ümlaut, 日本語 and 😀; {@link Note#text() the text},
 * {@code <T>} and a &lt;tag&gt;.
 *
 * <p>A second paragraph.
 *
 * @param text what it says
 * @see java.lang.String
 */
@Topic("notes")
public record Note(String text) {
    /** Reads it. */
    static class Reader {
        /**
         * Reads a note.
         *
         * @param note the note
         */
        @Subscribe
        void read(Note note) {}
    }
}
