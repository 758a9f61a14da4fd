package dev.fanfare.local;

import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.OutboundMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a subscription holds: its backlog, its leases and its dead letters, and what becomes of a message on the way between
 * them. Not thread-safe: the subscription's lock guards it. All operations happen at the time of the last {@link #catchUp}.
 */
final class Holdings {
    private final Duration retention;
    private final Backlog backlog = new Backlog();
    private final Leases leases;
    private final DeadLetterQueue dead;
    private long now = Long.MIN_VALUE;

    Holdings(Topology.Subscription definition) {
        this.retention = definition.retention();
        this.leases = new Leases(definition.ackDeadline().toMillis());
        this.dead = new DeadLetterQueue(definition.deadLetter().retention().toMillis());
    }

    /** What becomes of a message whose lease has just ended. */
    interface Outcome {
        void of(Holdings holdings, Copy copy);
    }

    /** Moves on to this time. It never goes back, even if the machine's clock does: leases stand in the order they lapse. */
    void catchUp(long millis) {
        now = Math.max(now, millis);
        for (Copy lapsed = leases.lapsed(now); lapsed != null; lapsed = leases.lapsed(now)) {
            backlog.comeBack(lapsed, now);
        }
        backlog.advance(now);
    }

    long now() {
        return now;
    }

    /** When the next message becomes available by itself; {@link Long#MAX_VALUE} if none will. */
    long nextDue() {
        return Math.min(leases.earliest(), backlog.earliest());
    }

    /** Adds a message, as new. */
    void add(OutboundMessage message) {
        backlog.add(message, now + retention.toMillis());
    }

    /** Leases up to {@code max} messages to the source; empty if none is available. */
    List<Delivery> lease(LocalSource source, int max) {
        Copy first = backlog.next(now);
        if (first == null) {
            return List.of();
        }
        int most = Math.min(max - 1, backlog.available()) + 1;
        if (most == 1) {
            return List.of(leases.grant(first, source, now));
        }
        List<Delivery> leased = new ArrayList<>(most);
        for (Copy copy = first; copy != null; copy = leased.size() < max ? backlog.next(now) : null) {
            leased.add(leases.grant(copy, source, now));
        }
        return leased;
    }

    /** Ends the lease with this outcome; false, and nothing happens, if the lease is not held any more. */
    boolean settle(Lease lease, Outcome outcome) {
        if (!leases.end(lease)) {
            return false;
        }
        lease.settled = true;
        outcome.of(this, lease.copy);
        return true;
    }

    /** Begins the lease anew; false, and nothing happens, if it is not held any more. */
    boolean extend(Lease lease) {
        if (!leases.isHeld(lease)) {
            return false;
        }
        leases.extend(lease, now);
        return true;
    }

    /** An outcome: the message is handled. */
    void finish(Copy copy) {
        backlog.finish(copy);
    }

    /** An outcome: the attempt failed; the message is available again after the delay and blocks its key until then. */
    void delay(Copy copy, Duration delay) {
        // A longer delay than the retention is the retention; this also keeps the sum from overflowing.
        long millis = (delay.compareTo(retention) < 0 ? delay : retention).toMillis();
        if (millis > 0) {
            backlog.delay(copy, now + millis);
        } else {
            backlog.comeBack(copy, now);
        }
    }

    /** An outcome: the delivery never happened; the message is available again, and its attempt does not count. */
    void giveBack(Copy copy) {
        copy.attempts--;
        backlog.comeBack(copy, now);
    }

    /** An outcome: the message goes to the dead-letter queue. */
    void bury(Copy copy, String diagnostics) {
        dead.add(copy.message, diagnostics, now);
        backlog.finish(copy);
    }

    /** The dead letters that are not too old. */
    DeadLetterQueue deadLetters() {
        dead.expire(now);
        return dead;
    }

    /** How many messages expired since this was asked last; needs no lock. */
    int takeExpired() {
        return backlog.takeExpired();
    }
}
