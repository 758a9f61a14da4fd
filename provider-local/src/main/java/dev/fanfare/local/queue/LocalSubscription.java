package dev.fanfare.local.queue;

import dev.fanfare.Guarantee;
import dev.fanfare.local.queue.DeadLetterQueue.Content;
import dev.fanfare.local.queue.DeadLetterQueue.Letter;
import dev.fanfare.local.record.Stored;
import dev.fanfare.runtime.DeadLetter.Diagnostics;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.OutboundMessage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A subscription: what it holds, its consumers, and their fetches that wait. Thread-safe: one lock guards it all, and
 * consumers' code runs outside of it.
 *
 * <p>Every operation first catches up with time, so what is due needs no timer of its own; only while a fetch waits is one
 * set for the next due thing, on the clock of the source that waits.
 */
public final class LocalSubscription {
    private static final Logger LOG = System.getLogger("dev.fanfare.local");

    /** So many messages nobody fetched are taken in by a publisher, and those that expired leave. */
    private static final int MOST_LEFT = 1_024;

    private final Topology.Subscription definition;
    private final Selection selection;
    private final Conduct conduct;

    /**
     * Whether the end of a message changes what may go next, or must not come after its lease has lapsed though nobody
     * noticed, or has to be stored; otherwise it needs no lock.
     */
    private final boolean strict;

    private final Intake intake = new Intake();
    private final Finished finished = new Finished();
    private final Journal journal;
    private final Holdings holdings;
    private final Set<LocalSource> sources = new HashSet<>();
    private final ArrayDeque<Fetch> waiting = new ArrayDeque<>();
    private final Alarm alarm = new Alarm(this::wake);

    /** Whether fetches wait: then publishers serve them, and otherwise need no lock. */
    private volatile boolean awaited;

    /** Since when no consumer gets anything; 0 while they do. */
    private long pausedSince;

    /** Where its messages are stored; null if they are not. */
    private final @Nullable Shelf shelf;

    /** A subscription in memory. */
    public LocalSubscription(Topology.Subscription definition, Topology.Topic topic, Conduct conduct) {
        this.definition = definition;
        this.conduct = conduct;
        this.strict = topic.ordered() || topic.guarantee() == Guarantee.EXACTLY_ONCE || !conduct.isPlain();
        this.selection = Selection.of(definition);
        this.journal = Journal.NONE;
        this.shelf = null;
        this.holdings = new Holdings(definition, conduct, intake, finished, Journal.NONE, null);
    }

    /**
     * A stored one; it begins with {@link #begin}.
     *
     * @param journal is told what becomes of its messages
     * @param shelf has them
     */
    public LocalSubscription(Topology.Subscription definition, Conduct conduct, Journal journal, Shelf shelf) {
        this.definition = definition;
        this.conduct = conduct;
        this.strict = true;
        this.selection = Selection.of(definition);
        this.journal = journal;
        this.shelf = shelf;
        this.holdings = new Holdings(definition, conduct, intake, finished, journal, shelf);
    }

    public Topology.Subscription definition() {
        return definition;
    }

    /** Takes what it wants of the messages; returns the fetches to complete outside all locks. */
    public List<Fetch> offer(List<OutboundMessage> messages, TimeSource time) {
        List<OutboundMessage> wanted = selection.from(messages);
        if (wanted.isEmpty()) {
            return List.of();
        }
        int left = leave(wanted, time);
        // Read behind the messages, as a fetch looks for messages behind writing it: one of the two sees the other.
        if (!awaited && left < MOST_LEFT) {
            return List.of();
        }
        List<Fetch> served;
        synchronized (this) {
            holdings.catchUp(time.millis());
            holdings.takeIn();
            served = serve();
        }
        logExpired();
        return served;
    }

    /** Leaves the messages, as new, in the intake; returns how many are there. */
    private int leave(List<OutboundMessage> messages, TimeSource time) {
        long expiresAt = time.millis() + definition.retention().toMillis();
        int left = 0;
        for (int i = 0; i < messages.size(); i++) {
            left = intake.add(new Copy(messages.get(i), expiresAt));
        }
        return left;
    }

    /** Whether it gets the message. */
    public boolean wants(OutboundMessage message) {
        return selection.matches(message);
    }

    /** Goes on with what was found in the storage, and with its messages from one number to before the other. */
    public synchronized void begin(Recovered recovered, long from, long to) {
        holdings.begin(recovered, from, to);
        pausedSince = recovered.pausedSince();
        if (pausedSince > 0) {
            LOG.log(
                    Level.WARNING,
                    "{0} is paused, since {1}: no consumer gets anything of it until it is resumed.",
                    definition.path(),
                    Instant.ofEpochMilli(pausedSince));
        }
    }

    /** Takes those of the stored messages that it wants; returns the fetches to hand over outside all locks. */
    public List<Fetch> accept(List<Stored> messages, long subscription, TimeSource time) {
        List<Fetch> served;
        synchronized (this) {
            holdings.catchUp(time.millis());
            for (int i = 0; i < messages.size(); i++) {
                if (messages.get(i).isFor(subscription)) {
                    holdings.accept(messages.get(i));
                }
            }
            served = serve();
        }
        logExpired();
        return served;
    }

    /** The source may fetch from now. */
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
            holdings.catchUp(source.time().millis());
            served = serve();
        }
        complete(ended);
        complete(served);
    }

    /** Completes with what is available, or once something is; empty once the source has left. */
    CompletionStage<List<Delivery>> fetch(LocalSource source, int max) {
        Fetch fetch;
        List<Fetch> served;
        synchronized (this) {
            if (!sources.contains(source)) {
                return CompletableFuture.completedFuture(List.of());
            }
            holdings.catchUp(source.time().millis());
            List<Delivery> leased = waiting.isEmpty() && pausedSince == 0 ? holdings.lease(source, max) : List.of();
            if (!leased.isEmpty() && !journal.keepsMessages()) {
                return CompletableFuture.completedFuture(leased);
            }
            fetch = new Fetch(source, max);
            if (leased.isEmpty()) {
                waiting.removeIf(Fetch::isCancelled);
                waiting.add(fetch);
                awaited = pausedSince == 0;
                served = serve();
            } else {
                fetch.messages = leased;
                served = List.of(fetch);
            }
        }
        complete(served);
        return fetch.stage;
    }

    /** The message is handled; false, and nothing happens, if the lease is not held any more. */
    boolean acknowledge(Lease lease, TimeSource time) {
        // A key may have others behind it also where the topic is not ordered, for an interceptor can give one.
        Grant.Ending ending = strict || lease.key().isPresent() ? Grant.Ending.BEFORE : lease.endFresh();
        if (ending == Grant.Ending.BEFORE) {
            // One that was extended is in another grant, which only the lock makes known.
            return settle(lease, conduct.isPlain() ? Holdings::finish : Holdings.ACKNOWLEDGED, time);
        }
        if (ending == Grant.Ending.LAST) {
            finished.add(lease.first());
        }
        return true;
    }

    /** Ends the lease with this outcome; false, and nothing happens, if the lease is not held any more. */
    boolean settle(Lease lease, Holdings.Outcome outcome, TimeSource time) {
        boolean settled;
        List<Fetch> served;
        synchronized (this) {
            holdings.catchUp(time.millis());
            settled = holdings.settle(lease, outcome);
            served = serve();
        }
        complete(served);
        return settled;
    }

    /** How it behaves. */
    Conduct conduct() {
        return conduct;
    }

    /** Begins the leases anew, unless their source is closed; returns how many of those not settled are lost. */
    int extend(List<Lease> leases, boolean closed, TimeSource time) {
        long lost;
        List<Fetch> served;
        synchronized (this) {
            holdings.catchUp(time.millis());
            List<Lease> ended = closed ? leases : holdings.extend(leases);
            lost = ended.stream().filter(lease -> !lease.isSettled()).count();
            served = serve();
        }
        complete(served);
        return (int) lost;
    }

    /** Reads or empties the dead-letter queue. */
    public synchronized <T> T deadLetters(Function<DeadLetterQueue, T> access, TimeSource time) {
        holdings.catchUp(time.millis());
        return access.apply(holdings.deadLetters());
    }

    /** Gives back what this takes out of the dead-letter queue, as new; returns how many. */
    public int replay(Function<DeadLetterQueue, List<Letter>> taken, TimeSource time) {
        List<Letter> letters;
        List<Fetch> served = List.of();
        synchronized (this) {
            letters = deadLetters(taken, time);
            leave(
                    letters.stream()
                            .flatMap(letter -> Optional.ofNullable(letter.content()).stream())
                            .map(Content::message)
                            .toList(),
                    time);
            served = serve();
        }
        complete(served);
        if (!letters.isEmpty()) {
            replayed(letters, time);
        }
        return letters.size();
    }

    private void replayed(List<Letter> letters, TimeSource time) {
        try {
            journal.replay(letters, time);
        } catch (RuntimeException failure) {
            deadLetters(
                    queue -> {
                        queue.putBack(letters);
                        return letters;
                    },
                    time);
            throw failure;
        }
    }

    /** Forgets for good what this takes out of the dead-letter queue; returns how many. */
    public int purge(Function<DeadLetterQueue, List<Letter>> taken, TimeSource time) {
        List<Letter> letters;
        synchronized (this) {
            letters = deadLetters(taken, time);
            journal.removed(letters);
        }
        journal.flush();
        return letters.size();
    }

    /** What a dead letter holds; empty if it is gone. */
    public Optional<Content> content(Letter letter) {
        return journal.content(letter);
    }

    /** Somebody has read what it died of. */
    synchronized void diedOf(Letter letter, Diagnostics diagnostics) {
        holdings.deadLetters().diedOf(letter, diagnostics);
    }

    /** Looks at what it holds just now; this must be short. */
    synchronized <T> T look(Function<Holdings, T> look, TimeSource time) {
        holdings.takeIn();
        holdings.catchUp(time.millis());
        return look.apply(holdings);
    }

    /** Where its messages are stored; null if they are not. */
    @Nullable
    Shelf shelf() {
        return shelf;
    }

    /** How many sources may fetch. */
    synchronized int consumers() {
        return sources.size();
    }

    /** When it was paused; empty if it is not. */
    synchronized Optional<Instant> pausedSince() {
        return pausedSince == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(pausedSince));
    }

    /** No consumer gets anything from now on. */
    void pause(TimeSource time) {
        synchronized (this) {
            if (pausedSince == 0) {
                pausedSince = time.millis();
                awaited = false;
                journal.paused(pausedSince);
            }
        }
        journal.secure(time);
    }

    /** Consumers get messages again. */
    void resume(TimeSource time) {
        List<Fetch> served = List.of();
        synchronized (this) {
            if (pausedSince != 0) {
                pausedSince = 0;
                journal.paused(0);
                holdings.catchUp(time.millis());
                awaited = !waiting.isEmpty();
                served = serve();
            }
        }
        complete(served);
        journal.secure(time);
    }

    /** Completes once what was settled before is as safe as the topic promises. */
    CompletionStage<Void> settled(TimeSource time) {
        return journal.settled(time);
    }

    /** The alarm went off: somebody waits for what is due now. */
    private void wake(TimeSource time, long due) {
        List<Fetch> served;
        synchronized (this) {
            alarm.rang(due);
            holdings.catchUp(time.millis());
            served = serve();
        }
        complete(served);
    }

    /** Leases what is available to the fetches that wait, first come, first served, and sets the alarm for the others. */
    private List<Fetch> serve() {
        if (pausedSince != 0) {
            return List.of();
        }
        List<Fetch> served = List.of();
        for (Fetch first = waiting.peek(); first != null; first = waiting.peek()) {
            lease(first);
            if (first.messages.isEmpty() && first.failure == null) {
                alarm.set(first.source, holdings.now(), holdings.nextDue());
                break;
            }
            served = served.isEmpty() ? new ArrayList<>(1) : served;
            served.add(waiting.remove());
        }
        awaited = !waiting.isEmpty();
        return served;
    }

    private void lease(Fetch fetch) {
        try {
            fetch.messages = holdings.lease(fetch.source, fetch.max);
        } catch (FanfareException unreadable) {
            fetch.failure = unreadable;
        }
    }

    private void complete(List<Fetch> served) {
        journal.handOver(served);
        logExpired();
    }

    private void logExpired() {
        int expired = holdings.takeExpired();
        if (expired > 0) {
            LOG.log(
                    Level.WARNING,
                    "Messages of {0} that expired, for they were not handled within the retention of {1}: {2}.",
                    definition.path(),
                    definition.retention(),
                    expired);
        }
    }
}
