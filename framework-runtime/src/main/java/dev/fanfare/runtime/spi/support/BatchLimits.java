package dev.fanfare.runtime.spi.support;

import java.time.Duration;

/**
 * How entries are put together.
 *
 * @param entries the most in one batch, at least 1
 * @param bytes the most of all its entries together; a larger entry goes alone
 * @param parallel the most batches under way at once, at least 1
 * @param linger how long a batch that is not full waits for more; zero to wait only while a batch is under way
 * @param tries how often an entry is sent whose outcome is {@link EntryOutcome.Deferred}, at least 1
 * @param backoff before the second try; doubled for each further one
 */
public record BatchLimits(int entries, int bytes, int parallel, Duration linger, int tries, Duration backoff) {
    /** Batches of this size, without any wait, of which so many may be under way; entries are sent five times at most. */
    public static BatchLimits of(int entries, int bytes, int parallel) {
        return new BatchLimits(entries, bytes, parallel, Duration.ZERO, 5, Duration.ofMillis(100));
    }

    /** The same, but a batch that is not full waits so long. */
    public BatchLimits lingering(Duration value) {
        return new BatchLimits(entries, bytes, parallel, value, tries, backoff);
    }
}
