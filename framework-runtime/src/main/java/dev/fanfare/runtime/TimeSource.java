package dev.fanfare.runtime;

import java.time.Duration;
import java.time.Instant;

/**
 * All time that Fanfare and its embedded broker know: what time it is, and what is due later. Thread-safe. {@link
 * #system()} in production, a {@link VirtualTime} in tests.
 */
public interface TimeSource {
    /** Milliseconds since 1970-01-01T00:00Z. */
    long millis();

    /** The current time, to the millisecond. */
    default Instant now() {
        return Instant.ofEpochMilli(millis());
    }

    /**
     * Runs a task once, after the delay (at once for zero or less). The task runs on the time source's own thread, must be
     * short and must not block.
     */
    Timer schedule(Duration delay, Runnable task);

    /** The machine's clock with one daemon thread for what is due; one for each Fanfare instance. */
    static TimeSource system() {
        return new SystemTime();
    }

    /** Stops what is due later and ends the thread, if there is one. */
    default void close() {}

    /** A task that is due later. */
    interface Timer {
        /** Forgets the task; no effect once it has begun. */
        void cancel();
    }
}
