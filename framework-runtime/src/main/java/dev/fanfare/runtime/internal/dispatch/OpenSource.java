package dev.fanfare.runtime.internal.dispatch;

import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.Source;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A source with the number of things under way on it: messages that are not settled, and a fetch. Stopped, it is closed
 * once there are none. Thread-safe. A source that throws where it should fail a stage fails the stage.
 */
final class OpenSource {
    private static final Logger LOG = System.getLogger("dev.fanfare.runtime.dispatch");

    private final Source source;
    private final Runnable closed;
    private int underWay;
    private boolean stopped;
    private boolean ended;

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
        synchronized (this) {
            underWay++;
            if (ended) {
                // Whoever was about to fetch when it was stopped and closed gets nothing.
                return CompletableFuture.completedFuture(List.of());
            }
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
        boolean idle;
        synchronized (this) {
            if (stopped) {
                return;
            }
            stopped = true;
            idle = endIfIdle();
        }
        try {
            source.stopFetching();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "A source could not be stopped; it is closed with its last message.", failure);
        }
        if (idle) {
            close();
        }
    }

    private void change(int by) {
        boolean last;
        synchronized (this) {
            underWay += by;
            last = endIfIdle();
        }
        if (last) {
            close();
        }
    }

    /** Under the lock: whether this is the moment to close, which comes once. */
    private boolean endIfIdle() {
        boolean last = stopped && underWay == 0 && !ended;
        ended |= last;
        return last;
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
