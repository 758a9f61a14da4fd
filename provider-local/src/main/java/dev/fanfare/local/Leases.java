package dev.fanfare.local;

import org.jspecify.annotations.Nullable;

/**
 * The leases of one subscription, in the order in which they lapse: all are of the same length, so the latest granted or
 * extended is the last. Not thread-safe: the subscription's lock guards it. Every operation takes constant time.
 */
final class Leases {
    private final long millis;
    private @Nullable Lease first;
    private @Nullable Lease last;

    /** Leases of so many milliseconds. */
    Leases(long millis) {
        this.millis = millis;
    }

    /** Leases the copy to the source: another attempt begins. */
    Lease grant(Copy copy, LocalSource source, long now) {
        Lease lease = new Lease(copy, source, ++copy.attempts);
        copy.lease = lease;
        append(lease, now);
        return lease;
    }

    /** Begins the lease anew. */
    void extend(Lease lease, long now) {
        unlink(lease);
        append(lease, now);
    }

    /** Ends the lease; false if it has lapsed or was ended before. */
    boolean end(Lease lease) {
        if (!isHeld(lease)) {
            return false;
        }
        unlink(lease);
        lease.copy.lease = null;
        return true;
    }

    boolean isHeld(Lease lease) {
        return lease.copy.lease == lease;
    }

    /** Ends the earliest lease that has lapsed by now and returns its copy; null if none has. */
    @Nullable
    Copy lapsed(long now) {
        Lease earliest = first;
        if (earliest == null || earliest.lapsesAt > now) {
            return null;
        }
        end(earliest);
        return earliest.copy;
    }

    /** When the next lease lapses; {@link Long#MAX_VALUE} if none is held. */
    long earliest() {
        return first == null ? Long.MAX_VALUE : first.lapsesAt;
    }

    private void append(Lease lease, long now) {
        lease.lapsesAt = now + millis;
        lease.earlier = last;
        if (last == null) {
            first = lease;
        } else {
            last.later = lease;
        }
        last = lease;
    }

    private void unlink(Lease lease) {
        Lease earlier = lease.earlier;
        Lease later = lease.later;
        if (earlier == null) {
            first = later;
        } else {
            earlier.later = later;
        }
        if (later == null) {
            last = earlier;
        } else {
            later.earlier = earlier;
        }
        lease.earlier = null;
        lease.later = null;
    }
}
