package dev.fanfare.runtime.internal.publish;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Lets publishes in until it is closed, and knows how many are under way. Thread-safe. One atomic step in and one out:
 * the count is shifted left by one, the lowest bit says closed.
 */
public final class PublishGate {
    private static final long CLOSED = 1;
    private static final long ONE = 2;

    private final AtomicLong state = new AtomicLong();
    private volatile @Nullable Thread closer;

    /** Enters; false if closed. */
    boolean enter() {
        if ((state.addAndGet(ONE) & CLOSED) == 0) {
            return true;
        }
        leave();
        return false;
    }

    /** Leaves, once the publish has its outcome. */
    void leave() {
        if (state.addAndGet(-ONE) == CLOSED) {
            LockSupport.unpark(closer);
        }
    }

    /**
     * Lets nothing more in and waits until all is out; false if that took longer than the limit, or if the waiting thread
     * is interrupted. Called once.
     */
    public boolean close(Duration limit) {
        closer = Thread.currentThread();
        state.accumulateAndGet(CLOSED, (count, closed) -> count | closed);
        long deadline = System.nanoTime() + limit.toNanos();
        for (long left = limit.toNanos(); waits(left); left = deadline - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
        return state.get() == CLOSED;
    }

    private boolean waits(long left) {
        // An interrupted thread does not park: it would only spin.
        return state.get() != CLOSED && left > 0 && !Thread.currentThread().isInterrupted();
    }
}
