package dev.fanfare.runtime.internal.dispatch;

import dev.fanfare.runtime.Health.State;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.internal.lifecycle.HealthCell;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.Source;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Fetches as permits allow, one fetch at a time; opens the source, and opens it again with backoff when it fails.
 * Thread-safe. No source is called under its lock.
 */
final class Fetcher {
    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 5;

    private final Supplier<Source> opener;
    private final IntSupplier room;
    private final Gathering gathering;
    private final BiConsumer<OpenSource, List<Delivery>> fetched;
    private final HealthCell health;
    private final TimeSource time;
    private final Executor threads;
    private @Nullable OpenSource source;
    private State state = State.STOPPED;
    private boolean fetching;
    private int failures;
    private int unclosed;
    private long generation;

    /**
     * @param opener opens a source; may block
     * @param room how many messages may be fetched now
     * @param most of them, when none is handled
     * @param fetched takes in what was fetched
     */
    Fetcher(
            Supplier<Source> opener,
            IntSupplier room,
            int most,
            BiConsumer<OpenSource, List<Delivery>> fetched,
            HealthCell health,
            TimeSource time,
            Executor threads) {
        this.opener = opener;
        this.room = room;
        this.gathering = new Gathering(most, time, this::pump);
        this.fetched = fetched;
        this.health = health;
        this.time = time;
        this.threads = threads;
    }

    /** Begins, or begins again after {@link #halt}. */
    void run() {
        long mine;
        synchronized (this) {
            if (state == State.UP) {
                return;
            }
            state = State.UP;
            failures = 0;
            mine = ++generation;
        }
        reopen(mine);
    }

    /** Fetches no more and lets go of the source: paused, or stopped for good. */
    void halt(State target) {
        OpenSource open;
        synchronized (this) {
            state = target;
            generation++;
            open = source;
            source = null;
            fetching = false;
            health.idle(target);
        }
        if (open != null) {
            open.stop();
        }
    }

    synchronized State state() {
        return state;
    }

    /** Waits, after {@link #halt}, until every message has its outcome; false if that took longer than so many nanoseconds. */
    synchronized boolean awaitClosed(long nanos) throws InterruptedException {
        long deadline = System.nanoTime() + nanos;
        for (long left = nanos; unclosed > 0 && left > 0; left = deadline - System.nanoTime()) {
            wait(left / 1_000_000 + 1);
        }
        return unclosed == 0;
    }

    /** Fetches if there is room and no fetch is under way; returns when a fetch has to wait, or there is no room. */
    void pump() {
        boolean more = true;
        while (more) {
            OpenSource open;
            int max;
            synchronized (this) {
                // Room is asked for while no fetch can take it away: that is under this lock and before "fetching".
                if (state != State.UP
                        || source == null
                        || fetching
                        || (max = room.getAsInt()) <= 0
                        || (source.fullFetch() > 1 && gathering.waits(max, source.fullFetch()))) {
                    return;
                }
                fetching = true;
                open = source;
            }
            CompletableFuture<List<Delivery>> fetch = open.fetch(max);
            if (fetch.isDone()) {
                more = finished(open, fetch);
            } else {
                fetchLater(open, fetch);
                return;
            }
        }
    }

    private void fetchLater(OpenSource open, CompletableFuture<List<Delivery>> fetch) {
        CompletableFuture<?> unused = fetch.whenComplete((messages, failure) -> {
            if (finished(open, fetch)) {
                pump();
            }
        });
    }

    /** Takes the outcome of a fetch; whether to go on fetching. */
    private boolean finished(OpenSource open, CompletableFuture<List<Delivery>> fetch) {
        List<Delivery> messages;
        try {
            messages = fetch.join();
        } catch (CompletionException | CancellationException failure) {
            failed(open, failure.getCause() == null ? failure : failure.getCause());
            open.fetchedNothing();
            return false;
        }
        if (messages.isEmpty()) {
            open.fetchedNothing();
        }
        if (!succeeded(open)) {
            // Paused or stopped while the poll was under way: nothing of it was started.
            open.releaseAll(messages);
            return false;
        }
        try {
            if (!messages.isEmpty()) {
                fetched.accept(open, messages);
            }
        } catch (RuntimeException unexpected) {
            failed(open, unexpected);
            return false;
        }
        synchronized (this) {
            // Only now, since what was fetched has to have taken its room before another fetch asks for it.
            fetching &= source != open;
            return source == open;
        }
    }

    private synchronized boolean succeeded(OpenSource open) {
        if (source != open) {
            return false;
        }
        failures = 0;
        health.up();
        return true;
    }

    private void failed(OpenSource open, Throwable failure) {
        synchronized (this) {
            if (source != open) {
                return;
            }
            source = null;
            fetching = false;
            openLater(failure);
        }
        open.stop();
    }

    /** Under the lock. */
    private void openLater(Throwable failure) {
        long mine = ++generation;
        Duration backoff = FIRST_BACKOFF.multipliedBy(1L << Math.min(failures++, MOST_DOUBLINGS));
        time.schedule(backoff, () -> {
            if (isCurrent(mine)) {
                // Opening may block, which the timer's thread must not.
                threads.execute(() -> reopen(mine));
            }
        });
        health.down(failure + "; trying again in " + backoff);
    }

    private synchronized boolean isCurrent(long mine) {
        return state == State.UP && generation == mine;
    }

    private void reopen(long mine) {
        Source opened;
        try {
            opened = opener.get();
        } catch (RuntimeException failure) {
            synchronized (this) {
                if (isCurrent(mine)) {
                    openLater(failure);
                }
            }
            return;
        }
        use(new OpenSource(opened, this::closed), mine);
    }

    private void use(OpenSource opened, long mine) {
        boolean current;
        synchronized (this) {
            unclosed++;
            current = isCurrent(mine);
            if (current) {
                source = opened;
                proveUp(opened);
            }
        }
        if (current) {
            pump();
        } else {
            opened.stop();
        }
    }

    /** Under the lock. After a failure a new source is up once its first fetch has not failed for a while. */
    private void proveUp(OpenSource opened) {
        if (failures == 0) {
            health.up();
            return;
        }
        time.schedule(FIRST_BACKOFF, () -> {
            synchronized (this) {
                if (source == opened) {
                    health.up();
                }
            }
        });
    }

    private synchronized void closed() {
        unclosed--;
        notifyAll();
    }
}
