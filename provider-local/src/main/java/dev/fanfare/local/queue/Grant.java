package dev.fanfare.local.queue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Leases that began together, and lapse together: those of one fetch, or those extended in one call. They are kept in groups
 * since a list of single leases would be changed with each of them, and a change of what is old to something young costs the
 * collector more than the rest of the list. The subscription's lock guards it but for {@link #ended}.
 */
final class Grant {
    /** When its messages were delivered; what is extended keeps it. */
    final long since;

    /** When they lapse, in milliseconds of the time source. */
    final long lapsesAt;

    /** What has ended is not kept, however long the others take. */
    private final @Nullable Lease[] leases;

    private final AtomicInteger open;

    /** Its neighbours in {@link Leases}, until it is taken out there. */
    @Nullable
    Grant earlier;

    @Nullable
    Grant later;

    boolean listed;

    /** Its neighbour in {@link Finished}. */
    @Nullable
    Grant finishedBefore;

    /** A grant of these leases, at least one, none of which is in another one any more. */
    Grant(List<Lease> granted, long since, long lapsesAt) {
        this.since = since;
        this.lapsesAt = lapsesAt;
        leases = granted.toArray(Lease[]::new);
        open = new AtomicInteger(leases.length);
        for (int i = 0; i < leases.length; i++) {
            granted.get(i).isIn(this, i);
        }
    }

    /** The lease at that place has ended, or is in another grant from now; whether that was the last. Told again it is nothing new. */
    boolean ended(int place) {
        if (leases[place] == null) {
            return false;
        }
        leases[place] = null;
        return open.decrementAndGet() == 0;
    }

    /** Those that have not ended. */
    @Nullable
    Lease[] leases() {
        return leases;
    }
}
