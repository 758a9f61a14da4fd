package dev.fanfare.runtime.internal.publish;

import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.TimeSource;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes message ids: UUIDs of version 7 (RFC 9562, section 5.7). Thread-safe.
 *
 * <p>The random bits are a counter from a secure random start, sent through a bijection of 64 bits: two ids of one process
 * never meet, and those of two processes meet only if they start within one another's reach in 2^64, in the same
 * millisecond.
 */
public final class MessageIds {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private final TimeSource time;
    private final AtomicLong counter;
    private final long salt;

    /** Ids with the time of this source. */
    public MessageIds(TimeSource time) {
        SecureRandom random = new SecureRandom();
        this.time = time;
        this.counter = new AtomicLong(random.nextLong());
        this.salt = random.nextLong() & 0x3FF;
    }

    /** A new id. */
    public MessageId next() {
        long random = mix(counter.addAndGet(STEP));
        long high = (time.millis() << 16) | 0x7000 | (salt << 2) | (random >>> 62);
        long low = 0x8000000000000000L | (random & 0x3FFFFFFFFFFFFFFFL);
        return new MessageId(new UUID(high, low).toString());
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014). */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
