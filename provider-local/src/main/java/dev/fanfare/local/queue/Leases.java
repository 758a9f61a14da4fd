package dev.fanfare.local.queue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The leases of one subscription, as grants in the order in which they lapse: all are of the same length, so the latest is
 * the last. Not thread-safe: the subscription's lock guards it. Every operation on a lease takes constant time.
 */
final class Leases {
    private final long millis;
    private final long longest;
    private @Nullable Grant first;
    private @Nullable Grant last;

    /**
     * No leases yet.
     *
     * @param millis of each
     * @param longest milliseconds, extensions included
     */
    Leases(long millis, long longest) {
        this.millis = millis;
        this.longest = longest;
    }

    /** The leases begin. */
    void grant(List<Lease> leases, long now) {
        for (int from = 0; from < leases.size(); from += Grant.MOST) {
            add(new Grant(leases.subList(from, Math.min(leases.size(), from + Grant.MOST)), now + millis));
        }
    }

    private void add(Grant grant) {
        grant.earlier = last;
        if (last == null) {
            first = grant;
        } else {
            last.later = grant;
        }
        last = grant;
        grant.listed = true;
    }

    /** Begins those anew that have not ended, and would not become too long; the others are returned. */
    List<Lease> extend(List<Lease> leases, long now) {
        List<Lease> extended = new ArrayList<>(leases.size());
        List<Lease> others = new ArrayList<>();
        for (Lease lease : new LinkedHashSet<>(leases)) {
            long begun = lease.first().lapsesAt - millis;
            if (now + millis - begun <= longest && end(lease)) {
                extended.add(lease);
            } else {
                others.add(lease);
            }
        }
        grant(extended, now);
        return others;
    }

    /** Ends the lease with an outcome; false if it had ended. */
    boolean settle(Lease lease) {
        return end(lease);
    }

    /** Nothing is left of the grant; no effect if that is known. */
    void takeOut(Grant grant) {
        if (grant.listed) {
            unlink(grant);
        }
    }

    /** When the lease began, also if it has ended; extending it changes nothing of that. */
    long begunAt(Lease lease) {
        return lease.first().lapsesAt - millis;
    }

    /** Takes leases. */
    interface Viewer {
        /** This one is held until then. */
        void see(Lease lease, long lapsesAt);
    }

    /** Shows the leases that are held. */
    void each(Viewer viewer) {
        for (Grant grant = first; grant != null; grant = grant.later) {
            long lapsesAt = grant.lapsesAt;
            grant.each(lease -> viewer.see(lease, lapsesAt));
        }
    }

    /** How many leases are held. */
    long held() {
        long held = 0;
        for (Grant grant = first; grant != null; grant = grant.later) {
            held += grant.held();
        }
        return held;
    }

    /** Ends the leases that have lapsed by now and hands them on. */
    void lapse(long now, Consumer<Lease> lapsed) {
        while (first != null && first.lapsesAt <= now) {
            Grant grant = first;
            unlink(grant);
            for (Lease lease : grant.endAll()) {
                lease.lapse();
                lapsed.accept(lease);
            }
        }
    }

    /** When the next lease lapses, or earlier; {@link Long#MAX_VALUE} if none is held. */
    long earliest() {
        return first == null ? Long.MAX_VALUE : first.lapsesAt;
    }

    private boolean end(Lease lease) {
        Grant.Ending ending = lease.end();
        if (ending == Grant.Ending.LAST) {
            takeOut(lease.grant());
        }
        return ending != Grant.Ending.BEFORE;
    }

    private void unlink(Grant grant) {
        Grant earlier = grant.earlier;
        Grant later = grant.later;
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
        grant.earlier = null;
        grant.later = null;
        grant.listed = false;
    }
}
