package dev.fanfare.runtime.internal.dispatch;

import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.Source;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A source with the number of things under way on it: fetches, and then the messages of each; those that are held together
 * count as one, and so does each on its way back. Stopped, it is closed once there are none. Thread-safe. A source that
 * throws where it should fail a stage fails the stage.
 */
final class OpenSource {
    private static final Logger LOG = System.getLogger("dev.fanfare.runtime.dispatch");
    private static final long STOPPED = 1;
    private static final long ENDED = 2;
    private static final long ONE = 4;

    private final Source source;
    private final Runnable closed;
    private final int fullFetch;

    /** How many things are under way, shifted left by two; the lowest bits say that it is stopped, and that it has ended. */
    private final AtomicLong state = new AtomicLong();

    /** @param closed runs once the source is closed */
    OpenSource(Source source, Runnable closed) {
        this.source = source;
        this.closed = closed;
        this.fullFetch = source.fullFetch();
    }

    Source source() {
        return source;
    }

    /** As {@link Source#fullFetch}. */
    int fullFetch() {
        return fullFetch;
    }

    /** Fetches; {@link #fetchedNothing} must be told if it brings none. */
    CompletableFuture<List<Delivery>> fetch(int max) {
        if ((state.addAndGet(ONE) & ENDED) != 0) {
            // Whoever was about to fetch when it was stopped and closed gets nothing.
            return CompletableFuture.completedFuture(List.of());
        }
        try {
            return source.fetch(max).toCompletableFuture();
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    /** A fetch has ended without a message; one that has brought some goes on until {@link #settled}. */
    void fetchedNothing() {
        change(-1);
    }

    /** A message is on its way back, and is not the last of those that it was fetched with; {@link #settled} ends it. */
    void settles() {
        change(1);
    }

    /** Something has ended: a message on its way back, or the last of those fetched together. */
    void settled() {
        change(-1);
    }

    /** Gives everything back that a fetch brought; that ends it. */
    void releaseAll(List<Delivery> fetched) {
        for (int i = 1; i < fetched.size(); i++) {
            settles();
        }
        fetched.forEach(this::release);
    }

    /** Gives a message back that was not started; it is settled then. */
    CompletionStage<Void> release(Delivery delivery) {
        CompletionStage<Void> released;
        try {
            released = source.release(delivery);
        } catch (RuntimeException failure) {
            released = CompletableFuture.failedFuture(failure);
        }
        return released.whenComplete((done, failure) -> settled());
    }

    /** Fetches no more; closes now or with the last message. */
    void stop() {
        // Stopping is under way itself: a source is closed after it was stopped, also if its last message ends
        // meanwhile.
        long before = state.getAndUpdate(now -> (now & STOPPED) == 0 ? (now | STOPPED) + ONE : now);
        if ((before & STOPPED) != 0) {
            return;
        }
        try {
            source.stopFetching();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "A source could not be stopped; it is closed with its last message.", failure);
        } finally {
            change(-1);
        }
    }

    /** Closes if it is stopped and nothing is under way; that moment comes once. */
    private void change(int by) {
        if (state.addAndGet(by * ONE) == STOPPED && state.compareAndSet(STOPPED, STOPPED | ENDED)) {
            close();
        }
    }

    private void close() {
        try {
            source.close();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "A source could not be closed; its messages are settled.", failure);
        } finally {
            closed.run();
        }
    }
}
