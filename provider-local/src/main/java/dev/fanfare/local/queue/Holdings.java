package dev.fanfare.local.queue;

import dev.fanfare.local.inspect.Counts;
import dev.fanfare.local.inspect.FailedAttempt;
import dev.fanfare.local.queue.DeadLetterQueue.Content;
import dev.fanfare.local.queue.DeadLetterQueue.Letter;
import dev.fanfare.local.record.Stored;
import dev.fanfare.runtime.DeadLetter.Diagnostics;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription holds: its backlog, its leases and its dead letters, and what becomes of a message on the way between
 * them. Not thread-safe: the subscription's lock guards it. All operations happen at the time of the last {@link #catchUp}.
 */
final class Holdings implements Backlog.Owner {
    /** An outcome: the consumer has handled the message; the queue need not be done with it. */
    static final Outcome ACKNOWLEDGED = Holdings::acknowledge;

    private final Duration retention;
    private final Conduct conduct;
    private final Intake intake;
    private final Journal journal;
    private final Backlog backlog;
    private final @Nullable Stock stock;
    private @Nullable FanfareException unreadable;
    private final Finished finished;
    private final Leases leases;
    private final DeadLetterQueue dead;
    private final Tally tally = new Tally();
    private final FailedAttempts failures = new FailedAttempts();
    private long now = Long.MIN_VALUE;

    /**
     * Nothing yet.
     *
     * @param conduct how it behaves
     * @param intake where its new messages are
     * @param finished where the grants are of which nothing is left
     * @param journal is told what happens
     * @param shelf where messages are stored; null if all are in memory
     */
    Holdings(
            Topology.Subscription definition,
            Conduct conduct,
            Intake intake,
            Finished finished,
            Journal journal,
            @Nullable Shelf shelf) {
        this.journal = journal;
        this.conduct = conduct;
        this.backlog = conduct.backlog(this);
        this.stock = shelf == null
                ? null
                : new Stock(backlog, shelf, definition.retention().toMillis());
        this.intake = intake;
        this.finished = finished;
        this.retention = definition.retention();
        this.leases = new Leases(conduct.rounded(definition.ackDeadline().toMillis()), conduct.longestLease());
        this.dead = new DeadLetterQueue(definition.deadLetter().retention().toMillis());
    }

    /** What becomes of a message whose lease has just ended. */
    interface Outcome {
        void of(Holdings holdings, Lease lease);
    }

    /** Moves on to this time. It never goes back, even if the machine's clock does: leases stand in the order they lapse. */
    void catchUp(long millis) {
        now = Math.max(now, millis);
        for (Grant grant = finished.takeAll(); grant != null; grant = grant.finishedBefore) {
            leases.takeOut(grant);
        }
        leases.lapse(now, this::lapsed);
        backlog.advance(now);
    }

    private void lapsed(Lease lease) {
        long lapsedAt = lease.grant().lapsesAt;
        fail(lease, FailedAttempt.Outcome.LAPSED, lapsedAt, lapsedAt, null);
        backlog.comeBack(lease.copy, now);
    }

    private void fail(
            Lease lease, FailedAttempt.Outcome outcome, long endedAt, @Nullable Long dueAt, @Nullable Failure why) {
        tally.failed++;
        failures.add(lease, leases.begunAt(lease), endedAt, outcome, dueAt, why);
    }

    long now() {
        return now;
    }

    /** When the next message becomes available by itself; {@link Long#MAX_VALUE} if none will. */
    long nextDue() {
        return Math.min(leases.earliest(), backlog.earliest());
    }

    /** Takes in what publishers left, or what is stored. */
    void takeIn() {
        if (stock == null) {
            backlog.addAll(intake.takeAll());
        } else {
            refill(stock);
        }
    }

    private void refill(Stock from) {
        try {
            from.refill();
            unreadable = null;
        } catch (FanfareException failure) {
            unreadable = failure;
        }
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

    /**
     * Leases up to so many messages to the source; empty if none is available.
     *
     * @throws FanfareException if the storage cannot be read
     */
    List<Delivery> lease(LocalSource source, int wanted) {
        int max = begin(wanted);
        Copy first = max > 0 ? next() : null;
        if (first == null) {
            if (unreadable != null) {
                throw unreadable;
            }
            return List.of();
        }
        List<Lease> leased = new ArrayList<>(Math.min(max - 1, backlog.available()) + 1);
        for (Copy copy = first; copy != null; copy = leased.size() < max ? next() : null) {
            leased.add(new Lease(copy, source, ++copy.attempts));
        }
        leases.grant(leased, now);
        tally.delivered += leased.size();
        if (stock != null) {
            leased.forEach(this::tellLease);
        }
        return Collections.unmodifiableList(leased);
    }

    /** How many messages a fetch may have. */
    private int begin(int wanted) {
        if (conduct.isPlain()) {
            return wanted;
        }
        // What there is, is there before any is chosen.
        takeIn();
        return backlog.begin(wanted);
    }

    private void tellLease(Lease lease) {
        journal.state(lease.copy, lease.grant().lapsesAt);
    }

    private @Nullable Copy next() {
        Copy next = backlog.next(now);
        if (next == null) {
            takeIn();
            next = backlog.next(now);
        }
        return next;
    }

    /** Ends the lease with this outcome; false, and nothing happens, if the lease is not held any more, or the queue refuses. */
    boolean settle(Lease lease, Outcome outcome) {
        if ((outcome == ACKNOWLEDGED && isOutOfTurn(lease)) || !leases.settle(lease)) {
            return false;
        }
        outcome.of(this, lease);
        return true;
    }

    /** Begins those leases anew that have not ended; the others are returned. */
    List<Lease> extend(List<Lease> held) {
        List<Lease> ended = leases.extend(held, now);
        if (stock != null) {
            held.stream().filter(lease -> !lease.isOver()).forEach(this::tellLease);
        }
        return ended;
    }

    private boolean isOutOfTurn(Lease lease) {
        return conduct.order() == Conduct.Order.GROUPS_IN_TURN && !backlog.isFirst(lease.copy);
    }

    private void acknowledge(Lease lease) {
        if (backlog.keeps(lease.copy, now)) {
            journal.state(lease.copy, now);
        } else {
            finish(lease);
        }
    }

    /** An outcome: the message is handled. */
    void finish(Lease lease) {
        Copy copy = lease.copy;
        backlog.finish(copy);
        done(copy);
    }

    @Override
    public void done(Copy copy) {
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
        tally.expired++;
        journal.finished(copy);
        leave(copy);
    }

    @Override
    public boolean isLoaded(Copy copy) {
        return stock == null || stock.isLoaded(copy);
    }

    /** An outcome: the attempt failed; the message is available again after the delay and blocks its key until then. */
    void delay(Lease lease, Duration delay, @Nullable Failure why) {
        Copy copy = lease.copy;
        // A longer delay than the retention is the retention; this also keeps the sum from overflowing.
        long millis = conduct.rounded((delay.compareTo(retention) < 0 ? delay : retention).toMillis());
        fail(lease, FailedAttempt.Outcome.RETRIED, now, now + millis, why);
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

    /** An outcome: the delivery never happened; the message is available again, and its attempt counts as the queue says. */
    void giveBack(Lease lease) {
        Copy copy = lease.copy;
        tally.givenBack++;
        if (!backlog.countsRelease(copy)) {
            copy.attempts--;
        }
        journal.state(copy, now);
        backlog.comeBack(copy, now);
    }

    /** An outcome: the message goes to the dead-letter queue. */
    void bury(Lease lease, String diagnostics, Diagnostics read) {
        Copy copy = lease.copy;
        tally.buried++;
        Failure why = new Failure(read.exception().orElse(""), read.reason());
        fail(lease, FailedAttempt.Outcome.DEAD_LETTERED, now, null, why);
        Letter letter = dead.add(copy.message, diagnostics, now);
        dead.diedOf(letter, read);
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

    /** For looking at everything. */
    Survey survey() {
        return new Survey(backlog, leases, stock, deadLetters(), now);
    }

    /** The failed attempts. */
    FailedAttempts failures() {
        return failures;
    }

    /** How much there is. */
    Figures figures() {
        return new Figures(
                survey().waiting(),
                leases.held(),
                backlog.notDue(),
                deadLetters().size(),
                survey().firstExpiry(),
                counts());
    }

    /** What has happened so far. */
    Counts counts() {
        long delivered = tally.delivered - tally.givenBack;
        return new Counts(
                stock == null ? backlog.added() : stock.accepted(),
                delivered,
                delivered - tally.failed - leases.held(),
                tally.failed,
                tally.buried,
                tally.expired);
    }

    /** How many messages expired since this was asked last; needs no lock. */
    int takeExpired() {
        return backlog.takeExpired();
    }
}
