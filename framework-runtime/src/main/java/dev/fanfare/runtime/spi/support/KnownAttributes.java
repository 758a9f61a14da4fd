package dev.fanfare.runtime.spi.support;

import org.jspecify.annotations.Nullable;

/**
 * Attributes that were found legal before, told by their objects: names are constants, and so are many values, such as the
 * event's name. Thread-safe: what two threads write at once is lost or found legal once more. It holds little: one attribute
 * in each of few places, the first that came there.
 */
final class KnownAttributes {
    private static final int PLACES = 64;
    private static final int LONGEST_VALUE = 64;

    private final @Nullable Known[] places = new Known[PLACES];

    /** An attribute whose name is legal, and so is its value, which has as many bytes as characters. */
    private record Known(String name, String value) {}

    /** Whether this very name is known to be legal. */
    boolean hasName(String name) {
        Known known = places[place(name)];
        return known != null && isSame(known.name, name);
    }

    /** Whether this very value of this very name is known to be legal, each of its characters one byte. */
    boolean has(String name, String value) {
        Known known = places[place(name)];
        return known != null && isSame(known.name, name) && isSame(known.value, value);
    }

    /** Remembers a legal attribute, where there is room. */
    void add(String name, String value, int bytes) {
        int place = place(name);
        if (places[place] == null && value.length() <= LONGEST_VALUE) {
            // A value of another length in bytes is not remembered, its name is.
            places[place] = new Known(name, bytes == value.length() ? value : "");
        }
    }

    private static int place(String name) {
        return name.hashCode() & (PLACES - 1);
    }

    @SuppressWarnings("ReferenceEquality") // Equal texts in other objects are looked at, which is right as well.
    private static boolean isSame(String known, String text) {
        return known == text;
    }
}
