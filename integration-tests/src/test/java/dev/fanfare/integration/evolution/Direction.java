package dev.fanfare.integration.evolution;

import java.util.Locale;

/** Who reads whom. */
enum Direction {
    /** The new version reads what the old one wrote. */
    BACKWARD,
    /** The old version reads what the new one wrote. */
    FORWARD;

    static Direction of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
