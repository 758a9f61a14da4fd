package dev.fanfare.runtime.internal.dispatch;

import dev.fanfare.runtime.Topology;
import java.time.Duration;

/** When a failed message comes back: {@code min(maxBackoff, minBackoff * 2^(n-1))} after attempt {@code n}. Pure. */
record RetrySchedule(int maxAttempts, Duration minBackoff, Duration maxBackoff) {
    static RetrySchedule of(Topology.Retry retry) {
        return new RetrySchedule(retry.maxAttempts(), retry.minBackoff(), retry.maxBackoff());
    }

    /** Whether this attempt, starting at 1, was the last. */
    boolean exhausted(int attempt) {
        return attempt >= maxAttempts;
    }

    /** The delay after this attempt failed. */
    Duration delayAfter(int attempt) {
        // 2^20 times a millisecond is longer than any backoff; beyond, the product would overflow.
        int doublings = Math.min(Math.max(attempt, 1) - 1, 20);
        Duration delay = minBackoff.multipliedBy(1L << doublings);
        return delay.compareTo(maxBackoff) < 0 ? delay : maxBackoff;
    }
}
