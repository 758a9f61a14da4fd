package dev.fanfare.runtime.internal.dispatch;

import dev.fanfare.runtime.Health.State;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.internal.lifecycle.HealthCell;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.Source;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Fetches as permits allow, one fetch at a time; opens the source, and opens it again with backoff when it fails.
 * Thread-safe. Nothing is called under its lock.
 */
final class Fetcher {
    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 5;

    private final Supplier<Source> opener;
    private final IntSupplier room;
    private final BiConsumer<OpenSource, List<Delivery>> fetched;
    private final HealthCell health;
    private final TimeSource time;
    private @Nullable OpenSource source;
    private State state = State.STOPPED;
    private boolean fetching;
    private int failures;
    private long generation;

    Fetcher(
            Supplier<Source> opener,
            IntSupplier room,
            BiConsumer<OpenSource, List<Delivery>> fetched,
            HealthCell health,
            TimeSource time) {
        this.opener = opener;
        this.room = room;
        this.fetched = fetched;
        this.health = health;
        this.time = time;
    }

    /** Begins, or begins again after {@link #halt}. */
    void run() {
        long mine;
        synchronized (this) {
            if (state == State.UP) {
                return;
            }
            state = State.UP;
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
        }
        if (open != null) {
            open.stop();
        }
        health.idle(target);
    }

    synchronized State state() {
        return state;
    }

    /** Fetches if there is room and no fetch is under way; returns when a fetch has to wait, or there is no room. */
    void pump() {
        boolean more = true;
        while (more) {
            OpenSource open;
            int max = room.getAsInt();
            synchronized (this) {
                if (state != State.UP || source == null || fetching || max <= 0) {
                    return;
                }
                fetching = true;
                open = source;
            }
            CompletableFuture<List<Delivery>> fetch = fetch(open, max);
            if (fetch.isDone()) {
                more = finished(open, fetch);
            } else {
                fetch.whenComplete((messages, failure) -> {
                    if (finished(open, fetch)) {
                        pump();
                    }
                });
                return;
            }
        }
    }

    private static CompletableFuture<List<Delivery>> fetch(OpenSource open, int max) {
        try {
            return open.source().fetch(max).toCompletableFuture();
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    /** Takes the outcome of a fetch; whether to go on fetching. */
    private boolean finished(OpenSource open, CompletableFuture<List<Delivery>> fetch) {
        List<Delivery> messages;
        try {
            messages = fetch.join();
        } catch (CompletionException failure) {
            failed(open, failure.getCause() == null ? failure : failure.getCause());
            return false;
        }
        boolean current;
        synchronized (this) {
            current = source == open;
            if (current) {
                fetching = false;
                failures = 0;
            }
        }
        open.fetched(messages.size());
        if (!current) {
            // Paused or stopped while the poll was under way: nothing of it was started.
            messages.forEach(message -> giveBack(open, message));
            return false;
        }
        health.up();
        if (!messages.isEmpty()) {
            fetched.accept(open, messages);
        }
        return true;
    }

    private static void giveBack(OpenSource open, Delivery message) {
        open.source().release(message).whenComplete((done, failure) -> open.settled());
    }

    private void failed(@Nullable OpenSource open, Throwable failure) {
        long mine;
        Duration backoff;
        synchronized (this) {
            if (state != State.UP || source != open) {
                return;
            }
            source = null;
            fetching = false;
            mine = ++generation;
            backoff = FIRST_BACKOFF.multipliedBy(1L << Math.min(failures++, MOST_DOUBLINGS));
        }
        health.down(failure + "; trying again in " + backoff);
        if (open != null) {
            open.stop();
        }
        time.schedule(backoff, () -> reopen(mine));
    }

    private void reopen(long mine) {
        OpenSource opened;
        try {
            opened = new OpenSource(opener.get());
        } catch (RuntimeException failure) {
            failed(null, failure);
            return;
        }
        boolean current;
        synchronized (this) {
            current = state == State.UP && generation == mine;
            if (current) {
                source = opened;
            }
        }
        if (current) {
            health.up();
            pump();
        } else {
            opened.stop();
        }
    }
}
