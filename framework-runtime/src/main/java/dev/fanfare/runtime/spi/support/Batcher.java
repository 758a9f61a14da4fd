package dev.fanfare.runtime.spi.support;

import dev.fanfare.runtime.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Sends entries in batches, each with an outcome of its own. Thread-safe; it has no thread and never blocks. A batch goes as
 * soon as it is full, and one that is not full as soon as no other is under way: what gathers meanwhile goes together.
 *
 * <p>Entries of one lane are accepted in the order in which they were added, or not at all: they are never in two batches at
 * once, and an entry whose successor was accepted is not tried again.
 */
public final class Batcher<E> {
    private final Function<List<E>, CompletionStage<List<EntryOutcome>>> sender;
    private final ToIntFunction<E> bytes;
    private final Function<E, @Nullable Object> lane;
    private final BatchLimits limits;
    private final TimeSource time;
    private final EntryQueue<E> queue;
    private int underWay;
    private int retrying;
    private boolean lingering;
    private boolean due;

    /**
     * @param sender sends a batch; its stage has an outcome for each entry, in their order, or fails for all of them
     * @param bytes of an entry
     * @param lane of an entry, whose order is kept; null for none
     */
    public Batcher(
            Function<List<E>, CompletionStage<List<EntryOutcome>>> sender,
            ToIntFunction<E> bytes,
            Function<E, @Nullable Object> lane,
            BatchLimits limits,
            TimeSource time) {
        this.sender = sender;
        this.bytes = bytes;
        this.lane = lane;
        this.limits = limits;
        this.time = time;
        this.queue = new EntryQueue<>(limits.entries(), limits.bytes());
    }

    /** Sends an entry; the stage completes once the broker has it. */
    public CompletionStage<Void> add(E entry) {
        return addAll(List.of(entry)).get(0);
    }

    /** Sends entries in this order; a stage for each. */
    public List<CompletionStage<Void>> addAll(List<E> entries) {
        List<CompletionStage<Void>> outcomes = new ArrayList<>(entries.size());
        List<PendingEntry<E>> pending = new ArrayList<>(entries.size());
        for (E entry : entries) {
            PendingEntry<E> added = new PendingEntry<>(entry, lane.apply(entry), bytes.applyAsInt(entry));
            pending.add(added);
            outcomes.add(added.outcome);
        }
        synchronized (this) {
            pending.forEach(queue::add);
        }
        pump();
        return outcomes;
    }

    /** Sends what lingers. */
    public void flush() {
        lingered(false);
    }

    /** Whether nothing waits and nothing is under way. */
    public synchronized boolean isIdle() {
        return underWay == 0 && retrying == 0 && queue.isEmpty();
    }

    private void pump() {
        for (List<PendingEntry<E>> batch = next(); !batch.isEmpty(); batch = next()) {
            send(batch);
        }
    }

    private synchronized List<PendingEntry<E>> next() {
        if (underWay >= limits.parallel()) {
            return List.of();
        }
        boolean waits = !limits.linger().isZero();
        List<PendingEntry<E>> batch = queue.take(waits ? due : underWay == 0);
        if (!batch.isEmpty()) {
            underWay++;
            due = false;
        } else if (waits && !lingering && !due && !queue.isEmpty()) {
            lingering = true;
            time.schedule(limits.linger(), () -> lingered(true));
        }
        return batch;
    }

    private void lingered(boolean timer) {
        synchronized (this) {
            lingering &= !timer;
            due = true;
        }
        pump();
        synchronized (this) {
            due &= !queue.isEmpty();
        }
    }

    private void send(List<PendingEntry<E>> batch) {
        batch.forEach(pending -> pending.tries++);
        CompletionStage<List<EntryOutcome>> sent;
        try {
            sent = sender.apply(batch.stream().map(pending -> pending.entry).toList());
        } catch (RuntimeException failure) {
            sent = CompletableFuture.failedFuture(failure);
        }
        sent.whenComplete((outcomes, failure) -> {
            if (failure == null && outcomes.size() == batch.size()) {
                ended(batch, outcomes);
            } else {
                EntryOutcome all = new EntryOutcome.Refused(failure == null ? incomplete() : failure);
                ended(batch, batch.stream().map(pending -> all).toList());
            }
        });
    }

    private static Throwable incomplete() {
        return new IllegalStateException("The sender of a batch did not tell the outcome of each entry.");
    }

    private void ended(List<PendingEntry<E>> batch, List<EntryOutcome> outcomes) {
        List<PendingEntry<E>> again = again(batch, outcomes);
        Set<Object> kept = new HashSet<>();
        again.forEach(pending -> {
            if (pending.lane != null) {
                kept.add(pending.lane);
            }
        });
        synchronized (this) {
            underWay--;
            queue.free(batch.stream()
                    .filter(pending -> pending.lane == null || !kept.contains(pending.lane))
                    .toList());
            if (!again.isEmpty()) {
                retrying++;
                time.schedule(backoff(again), () -> sendAgain(again));
            }
        }
        pump();
        // Last, since whoever waits for an outcome may do anything.
        for (int i = 0; i < batch.size(); i++) {
            tell(batch.get(i), outcomes.get(i), again);
        }
    }

    /** Those to be tried again, in order: deferred, not too often, and not overtaken by one of their lane. */
    private List<PendingEntry<E>> again(List<PendingEntry<E>> batch, List<EntryOutcome> outcomes) {
        List<PendingEntry<E>> again = new ArrayList<>();
        Set<Object> overtaken = new HashSet<>();
        for (int i = batch.size() - 1; i >= 0; i--) {
            PendingEntry<E> pending = batch.get(i);
            if (outcomes.get(i) instanceof EntryOutcome.Accepted && pending.lane != null) {
                overtaken.add(pending.lane);
            }
            boolean deferred = outcomes.get(i) instanceof EntryOutcome.Deferred && pending.tries < limits.tries();
            if (deferred && (pending.lane == null || !overtaken.contains(pending.lane))) {
                again.add(0, pending);
            }
        }
        return again;
    }

    private Duration backoff(List<PendingEntry<E>> again) {
        int tries = again.stream().mapToInt(pending -> pending.tries).max().orElse(1);
        return limits.backoff().multipliedBy(1L << Math.min(tries - 1, 10));
    }

    private void sendAgain(List<PendingEntry<E>> again) {
        synchronized (this) {
            retrying--;
            queue.giveBack(again);
            due = true;
        }
        pump();
    }

    private void tell(PendingEntry<E> pending, EntryOutcome outcome, List<PendingEntry<E>> again) {
        if (outcome instanceof EntryOutcome.Accepted) {
            pending.outcome.complete(null);
        } else if (outcome instanceof EntryOutcome.Refused refused) {
            pending.outcome.completeExceptionally(refused.reason());
        } else if (outcome instanceof EntryOutcome.Deferred deferred && !again.contains(pending)) {
            pending.outcome.completeExceptionally(deferred.reason());
        }
    }
}
