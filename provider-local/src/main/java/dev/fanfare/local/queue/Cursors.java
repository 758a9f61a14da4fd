package dev.fanfare.local.queue;

import java.util.Optional;

/** Cursors of pages: numbers, as text that nobody needs to understand. */
final class Cursors {
    private Cursors() {}

    static String text(long number) {
        return "n" + number;
    }

    /** @throws IllegalArgumentException if the cursor is none */
    static long number(Optional<String> cursor, long otherwise) {
        if (cursor.isEmpty()) {
            return otherwise;
        }
        String text = cursor.get();
        if (!text.matches("n[0-9]{1,18}")) {
            throw new IllegalArgumentException(
                    "\"" + text.substring(0, Math.min(text.length(), 40)) + "\" is no cursor that a page gave.");
        }
        return Long.parseLong(text.substring(1));
    }
}
