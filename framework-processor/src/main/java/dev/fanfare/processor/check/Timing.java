package dev.fanfare.processor.check;

import java.time.Duration;
import java.util.stream.IntStream;

/** The durations of a subscription, each in its range. */
public record Timing(
        Duration ackDeadline,
        Duration timeout,
        Duration retention,
        int maxAttempts,
        Duration minBackoff,
        Duration maxBackoff) {
    /**
     * How long the retries of one message can take, from its first delivery to its dead-lettering: every attempt runs into
     * its timeout, or dies at once and comes back when its lease ends, whichever is longer; and every delay is a fifth
     * longer than it should be, which providers may.
     */
    public Duration worstCase() {
        Duration attempt = timeout.compareTo(ackDeadline) < 0 ? ackDeadline : timeout;
        return attempt.multipliedBy(maxAttempts).plus(delays());
    }

    /** The sum of the delays after all attempts but the last, each with its tolerance. */
    Duration delays() {
        return IntStream.range(1, maxAttempts)
                .mapToObj(this::delayAfter)
                .reduce(Duration.ZERO, Duration::plus)
                .multipliedBy(6)
                .dividedBy(5);
    }

    /** {@code min(maxBackoff, minBackoff * 2^(n-1))}, n from 1. */
    private Duration delayAfter(int attempt) {
        // 2^20 milliseconds are longer than the longest backoff; beyond, the product could overflow.
        Duration delay = minBackoff.multipliedBy(1L << Math.min(attempt - 1, 20));
        return delay.compareTo(maxBackoff) < 0 ? delay : maxBackoff;
    }
}
