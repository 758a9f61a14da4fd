package dev.fanfare.runtime;

import dev.fanfare.limits.Limits;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Thrown by a handler to fail this attempt and choose the delay before the next; it counts as an attempt. */
public class RetryLaterException extends RuntimeException {
    private final Duration delay;

    /** @param delay how long until the next attempt, 0 to 10 minutes */
    public RetryLaterException(Duration delay) {
        this(delay, null);
    }

    /**
     * @param delay how long until the next attempt, 0 to 10 minutes
     * @throws IllegalArgumentException if the delay is negative or longer than 10 minutes
     */
    public RetryLaterException(Duration delay, @Nullable Throwable cause) {
        super("Try again in " + delay, cause);
        if (Objects.requireNonNull(delay, "delay").isNegative() || delay.compareTo(Limits.LONGEST_BACKOFF) > 0) {
            throw new IllegalArgumentException(
                    "A retry delay is 0 to " + Limits.LONGEST_BACKOFF.toMinutes() + " minutes, not " + delay + ".");
        }
        this.delay = delay;
    }

    /** How long until the next attempt. */
    public Duration delay() {
        return delay;
    }
}
