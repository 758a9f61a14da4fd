package dev.fanfare.infra;

import java.time.Duration;
import java.util.Locale;

/** Durations as a human writes them. Stateless. */
public final class Times {
    private Times() {}

    /** {@code 10m}, {@code 1m30s}, {@code 7d}; days only where it is whole ones. */
    public static String text(Duration time) {
        if (time.isZero()) {
            return "0s";
        }
        return time.equals(Duration.ofDays(time.toDays()))
                ? time.toDays() + "d"
                : time.toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
