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
 * A source with the number of things under way on it: messages that are not settled, and a fetch. Stopped, it is closed
 * once there are none. Thread-safe. A source that throws where it should fail a stage fails the stage.
 */
final class OpenSource {
    private static final Logger LOG = System.getLogger("dev.fanfare.runtime.dispatch");
    private static final long STOPPED = 1;
    private static final long ENDED = 2;
    private static final long ONE = 4;

    private final Source source;
    private final Runnable closed;

    /** How many things are under way, shifted left by two; the lowest bits say that it is stopped, and that it has ended. */
    private final AtomicLong state = new AtomicLong();

    /** @param closed runs once the source is closed */
    OpenSource(Source source, Runnable closed) {
        this.source = source;
        this.closed = closed;
    }

    Source source() {
        return source;
    }

    /** Fetches; {@link #fetched} must be told of the outcome. */
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

    /** A fetch has ended with so many messages; each must be settled. */
    void fetched(int messages) {
        change(messages - 1);
    }

    /** A message has its outcome. */
    void settled() {
        change(-1);
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
        if ((state.getAndUpdate(now -> now | STOPPED) & STOPPED) != 0) {
            return;
        }
        try {
            source.stopFetching();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "A source could not be stopped; it is closed with its last message.", failure);
        }
        endIfIdle();
    }

    private void change(int by) {
        if (state.addAndGet(by * ONE) == STOPPED) {
            endIfIdle();
        }
    }

    /** Closes if it is stopped and nothing is under way; that moment comes once. */
    private void endIfIdle() {
        if (state.compareAndSet(STOPPED, STOPPED | ENDED)) {
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
