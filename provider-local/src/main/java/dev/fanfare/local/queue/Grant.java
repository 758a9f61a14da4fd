package dev.fanfare.local.queue;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Leases that began together, and lapse together: at most {@link #MOST} of one fetch, or of those extended in one call. They
 * are kept in groups since a list of single leases would be changed with each of them, and a change of what is old to
 * something young costs the collector more than the rest of the list. The subscription's lock guards it but for {@link #end}.
 */
final class Grant {
    /** The most leases of one. */
    static final int MOST = Long.SIZE;

    private static final VarHandle OPEN;

    static {
        try {
            OPEN = MethodHandles.lookup().findVarHandle(Grant.class, "open", long.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    /** What came of ending a lease. */
    enum Ending {
        /** Nothing, for it had ended before. */
        BEFORE,
        /** It has ended. */
        NOW,
        /** It has ended, as the last of its grant. */
        LAST
    }

    /** When they lapse, in milliseconds of the time source. */
    final long lapsesAt;

    /** What has ended is not kept, however long the others take. */
    private final @Nullable Lease[] leases;

    /** A bit for each lease that has not ended: whoever takes it away has ended the lease, and nobody else. */
    private volatile long open;

    /** Its neighbours in {@link Leases}, until it is taken out there. */
    @Nullable
    Grant earlier;

    @Nullable
    Grant later;

    boolean listed;

    /** Its neighbour in {@link Finished}. */
    @Nullable
    Grant finishedBefore;

    /** A grant of these leases, none of which is in another one any more. */
    Grant(List<Lease> granted, long lapsesAt) {
        this.lapsesAt = lapsesAt;
        leases = granted.toArray(Lease[]::new);
        open = -1L >>> (MOST - leases.length);
        for (int i = 0; i < leases.length; i++) {
            granted.get(i).isIn(this, i);
        }
    }

    /** Ends the lease at that place, unless it has ended. */
    Ending end(int place) {
        long bit = 1L << place;
        long before = (long) OPEN.getAndBitwiseAnd(this, ~bit);
        if ((before & bit) == 0) {
            return Ending.BEFORE;
        }
        leases[place] = null;
        return before == bit ? Ending.LAST : Ending.NOW;
    }

    /** Whether the lease at that place has ended. */
    boolean isOver(int place) {
        return (open & 1L << place) == 0;
    }

    /** How many have not ended. */
    int held() {
        return Long.bitCount(open);
    }

    /** Shows those that have not ended. */
    void each(Consumer<Lease> viewer) {
        for (int i = 0; i < leases.length; i++) {
            Lease lease = leases[i];
            if (lease != null && !isOver(i)) {
                viewer.accept(lease);
            }
        }
    }

    /** Ends all that have not ended, and hands them on. */
    List<Lease> endAll() {
        long ended = (long) OPEN.getAndSet(this, 0L);
        List<Lease> all = new ArrayList<>(Long.bitCount(ended));
        for (int i = 0; i < leases.length; i++) {
            Lease lease = (ended & 1L << i) == 0 ? null : leases[i];
            if (lease != null) {
                all.add(lease);
            }
        }
        return all;
    }
}
