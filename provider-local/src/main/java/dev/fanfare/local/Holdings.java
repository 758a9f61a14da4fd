package dev.fanfare.local;

import dev.fanfare.local.DeadLetterQueue.Content;
import dev.fanfare.local.DeadLetterQueue.Letter;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.OutboundMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription holds: its backlog, its leases and its dead letters, and what becomes of a message on the way between
 * them. Not thread-safe: the subscription's lock guards it. All operations happen at the time of the last {@link #catchUp}.
 */
final class Holdings implements Backlog.Owner {
    private final Duration retention;
    private final Journal journal;
    private final Backlog backlog;
    private final @Nullable Stock stock;
    private final Leases leases;
    private final DeadLetterQueue dead;
    private long now = Long.MIN_VALUE;

    /**
     * Nothing yet.
     *
     * @param journal is told what happens
     * @param shelf where messages are stored; null if all are in memory
     */
    Holdings(Topology.Subscription definition, Journal journal, @Nullable Shelf shelf) {
        this.journal = journal;
        this.backlog = new Backlog(this);
        this.stock = shelf == null
                ? null
                : new Stock(backlog, shelf, definition.retention().toMillis());
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
        backlog.add(new Copy(message, now + retention.toMillis()));
    }

    /** Adds a message that is stored, as new. */
    void accept(Stored message) {
        if (stock != null) {
            stock.accept(message);
        }
    }

    /** Goes on with what was found in the storage, and with its messages from one number to before the other. */
    void begin(Recovered recovered, long from, long to) {
        recovered.letters().forEach(dead::add);
        if (stock != null) {
            stock.begin(recovered, from, to);
        }
    }

    /** Leases up to {@code max} messages to the source; empty if none is available. */
    List<Delivery> lease(LocalSource source, int max) {
        if (stock != null) {
            stock.refill();
        }
        Copy first = backlog.next(now);
        if (first == null) {
            return List.of();
        }
        int most = Math.min(max - 1, backlog.available()) + 1;
        if (most == 1) {
            return List.of(grant(first, source));
        }
        List<Delivery> leased = new ArrayList<>(most);
        for (Copy copy = first; copy != null; copy = leased.size() < max ? backlog.next(now) : null) {
            leased.add(grant(copy, source));
        }
        return leased;
    }

    private Lease grant(Copy copy, LocalSource source) {
        Lease lease = leases.grant(copy, source, now);
        journal.state(copy, lease.lapsesAt);
        return lease;
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
        journal.state(lease.copy, lease.lapsesAt);
        return true;
    }

    /** An outcome: the message is handled. */
    void finish(Copy copy) {
        backlog.finish(copy);
        journal.finished(copy);
        leave(copy);
    }

    private void leave(Copy copy) {
        if (stock != null) {
            stock.finished(copy);
        }
    }

    @Override
    public void expired(Copy copy) {
        journal.finished(copy);
        leave(copy);
    }

    @Override
    public boolean isLoaded(Copy copy) {
        return stock == null || stock.isLoaded(copy);
    }

    /** An outcome: the attempt failed; the message is available again after the delay and blocks its key until then. */
    void delay(Copy copy, Duration delay) {
        // A longer delay than the retention is the retention; this also keeps the sum from overflowing.
        long millis = (delay.compareTo(retention) < 0 ? delay : retention).toMillis();
        if (millis > 0) {
            backlog.delay(copy, now + millis);
            journal.state(copy, copy.dueAt);
            if (stock != null) {
                stock.letGo(copy);
            }
        } else {
            journal.state(copy, now);
            backlog.comeBack(copy, now);
        }
    }

    /** An outcome: the delivery never happened; the message is available again, and its attempt does not count. */
    void giveBack(Copy copy) {
        copy.attempts--;
        journal.state(copy, now);
        backlog.comeBack(copy, now);
    }

    /** An outcome: the message goes to the dead-letter queue. */
    void bury(Copy copy, String diagnostics) {
        Letter letter = dead.add(copy.message, diagnostics, now);
        backlog.finish(copy);
        journal.buried(copy, letter, new Content(copy.message, diagnostics));
        if (journal.keepsMessages()) {
            letter.letGo();
        }
        leave(copy);
    }

    /** The dead letters that are not too old. */
    DeadLetterQueue deadLetters() {
        List<Letter> expired = dead.expire(now);
        if (!expired.isEmpty()) {
            journal.removed(expired);
        }
        return dead;
    }

    /** How many messages expired since this was asked last; needs no lock. */
    int takeExpired() {
        return backlog.takeExpired();
    }
}
