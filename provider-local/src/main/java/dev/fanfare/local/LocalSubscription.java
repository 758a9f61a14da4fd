package dev.fanfare.local;

import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.OutboundMessage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * A subscription: its backlog, its leases, its dead letters, and the fetches that wait. Thread-safe: one lock guards them
 * all, and consumers' code runs outside of it.
 *
 * <p>Every operation first catches up with time, so what is due needs no timer of its own; only while a fetch waits is one
 * set for the next due thing, on the clock of the source that waits.
 */
final class LocalSubscription {
    private static final Logger LOG = System.getLogger("dev.fanfare.local");

    private final Topology.Subscription definition;
    private final Selection selection;
    private final long retentionMillis;
    private final Backlog backlog = new Backlog();
    private final Leases leases;
    private final DeadLetterQueue dead;
    private final Set<LocalSource> sources = new HashSet<>();
    private final ArrayDeque<Fetch> waiting = new ArrayDeque<>();
    private final Alarm alarm = new Alarm(this::wake);
    private long now = Long.MIN_VALUE;

    LocalSubscription(Topology.Subscription definition, Topology.Topic topic) {
        this.definition = definition;
        this.selection = Selection.of(definition, topic);
        this.retentionMillis = definition.retention().toMillis();
        this.leases = new Leases(definition.ackDeadline().toMillis());
        this.dead = new DeadLetterQueue(definition.deadLetter().retention().toMillis());
    }

    Topology.Subscription definition() {
        return definition;
    }

    /** What becomes of a leased message; runs under the subscription's lock, once the lease has ended. */
    interface Outcome {
        void of(LocalSubscription subscription, Copy copy);
    }

    /** The message is handled. */
    void finish(Copy copy) {
        backlog.finish(copy);
    }

    /** The attempt failed: available again after the delay, and its key is blocked until then. */
    void delay(Copy copy, Duration delay) {
        // A longer delay than the retention is the retention; this also keeps the sum from overflowing.
        long millis = delay.compareTo(definition.retention()) < 0 ? delay.toMillis() : retentionMillis;
        if (millis > 0) {
            backlog.delay(copy, now + millis);
        } else {
            backlog.comeBack(copy, now);
        }
    }

    /** The delivery never happened: the message is available again, and its attempt does not count. */
    void giveBack(Copy copy) {
        copy.attempts--;
        backlog.comeBack(copy, now);
    }

    /** The message goes to the dead-letter queue. */
    void bury(Copy copy, String diagnostics) {
        dead.add(copy.message, diagnostics, now);
        backlog.finish(copy);
    }

    /** Takes what it wants of the messages; returns the fetches to complete outside all locks. */
    List<Fetch> offer(List<OutboundMessage> messages, TimeSource time) {
        List<OutboundMessage> wanted = selection.from(messages);
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Fetch> served;
        synchronized (this) {
            catchUp(time);
            for (int i = 0; i < wanted.size(); i++) {
                backlog.add(wanted.get(i), now + retentionMillis);
            }
            served = serve();
        }
        logExpired();
        return served;
    }

    synchronized void join(LocalSource source) {
        sources.add(source);
    }

    /** The source fetches nothing more; its waiting fetch completes empty. */
    void leave(LocalSource source) {
        List<Fetch> ended;
        List<Fetch> served;
        synchronized (this) {
            sources.remove(source);
            ended = waiting.stream().filter(fetch -> fetch.source == source).toList();
            waiting.removeAll(ended);
            alarm.forget(source);
            catchUp(source.time());
            served = serve();
        }
        completed(ended);
        completed(served);
    }

    CompletionStage<List<Delivery>> fetch(LocalSource source, int max) {
        List<Fetch> served;
        Fetch fetch;
        synchronized (this) {
            if (!sources.contains(source)) {
                return CompletableFuture.completedFuture(List.of());
            }
            catchUp(source.time());
            List<Delivery> messages = waiting.isEmpty() ? take(source, max) : List.of();
            if (!messages.isEmpty()) {
                return CompletableFuture.completedFuture(messages);
            }
            fetch = new Fetch(source, max);
            waiting.add(fetch);
            served = serve();
        }
        completed(served);
        return fetch.stage;
    }

    /** Ends the lease with this outcome; false, and nothing happens, if the lease is not held any more. */
    boolean settle(Lease lease, Outcome outcome, TimeSource time) {
        boolean held;
        List<Fetch> served;
        synchronized (this) {
            catchUp(time);
            held = leases.end(lease);
            if (held) {
                lease.settled = true;
                outcome.of(this, lease.copy);
            }
            served = serve();
        }
        completed(served);
        return held;
    }

    /** Begins the leases anew, unless their source is closed; returns how many of those not settled are lost. */
    int extend(List<Lease> extended, boolean closed, TimeSource time) {
        int lost = 0;
        List<Fetch> served;
        synchronized (this) {
            catchUp(time);
            for (Lease lease : extended) {
                if (!closed && leases.isHeld(lease)) {
                    leases.extend(lease, now);
                } else if (!lease.settled) {
                    lost++;
                }
            }
            served = serve();
        }
        completed(served);
        return lost;
    }

    /** Reads or empties the dead-letter queue. */
    synchronized <T> T deadLetters(Function<DeadLetterQueue, T> access, TimeSource time) {
        catchUp(time);
        dead.expire(now);
        return access.apply(dead);
    }

    /** Gives back what this takes out of the dead-letter queue, with attempts starting anew; returns how many. */
    int replay(Function<DeadLetterQueue, List<OutboundMessage>> taken, TimeSource time) {
        List<OutboundMessage> messages;
        List<Fetch> served;
        synchronized (this) {
            messages = deadLetters(taken, time);
            messages.forEach(message -> backlog.add(message, now + retentionMillis));
            served = serve();
        }
        completed(served);
        return messages.size();
    }

    /** The alarm went off: somebody waits for what is due now. */
    private void wake(TimeSource time, long due) {
        List<Fetch> served;
        synchronized (this) {
            alarm.rang(due);
            catchUp(time);
            served = serve();
        }
        completed(served);
    }

    private void completed(List<Fetch> served) {
        Fetch.complete(served);
        logExpired();
    }

    private void logExpired() {
        int expired = backlog.takeExpired();
        if (expired > 0) {
            LOG.log(
                    Level.WARNING,
                    "Messages of {0} that expired, for they were not handled within the retention of {1}: {2}.",
                    definition.path(),
                    definition.retention(),
                    expired);
        }
    }

    /** Time never goes back, even if the machine's clock does: the leases stand in the order in which they lapse. */
    private void catchUp(TimeSource time) {
        now = Math.max(now, time.millis());
        for (Copy lapsed = leases.lapsed(now); lapsed != null; lapsed = leases.lapsed(now)) {
            backlog.comeBack(lapsed, now);
        }
        backlog.advance(now);
    }

    /** Leases what is available to the fetches that wait, first come, first served. */
    private List<Fetch> serve() {
        if (waiting.isEmpty()) {
            return List.of();
        }
        List<Fetch> served = List.of();
        for (Fetch first = waiting.peek(); first != null; first = waiting.peek()) {
            first.messages = take(first.source, first.max);
            if (first.messages.isEmpty()) {
                break;
            }
            served = served.isEmpty() ? new ArrayList<>(1) : served;
            served.add(waiting.remove());
        }
        setAlarm();
        return served;
    }

    private List<Delivery> take(LocalSource source, int max) {
        Copy first = backlog.next(now);
        if (first == null) {
            return List.of();
        }
        int most = Math.min(max - 1, backlog.available()) + 1;
        if (most == 1) {
            return List.of(leases.grant(first, source, now));
        }
        List<Delivery> taken = new ArrayList<>(most);
        for (Copy copy = first; copy != null; copy = taken.size() < max ? backlog.next(now) : null) {
            taken.add(leases.grant(copy, source, now));
        }
        return taken;
    }

    private void setAlarm() {
        Fetch first = waiting.peek();
        if (first != null) {
            alarm.set(first.source, now, Math.min(leases.earliest(), backlog.earliest()));
        }
    }
}
