package dev.fanfare.benchmarks.pipeline;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * Bounds how many orders are on their way, the same for every pipeline, and accounts for each. Thread-safe. It works in
 * chunks, so that its own cost per order is a count and a sum.
 */
final class Window implements Consumer<Order> {
    /** The most orders on their way at once. */
    static final int IN_FLIGHT = 1_024;
    /** How many orders are let in at a time. */
    static final int CHUNK = 256;

    private static final long MOST_SECONDS = 60;

    private final Semaphore room = new Semaphore(IN_FLIGHT);
    private final AtomicLong handled = new AtomicLong();
    private final LongAdder ids = new LongAdder();

    /** Waits until a chunk of orders may be published. */
    void admit() throws InterruptedException {
        take(CHUNK);
    }

    /** An order was handled. */
    @Override
    public void accept(Order order) {
        ids.add(order.id());
        if (handled.incrementAndGet() % CHUNK == 0) {
            room.release(CHUNK);
        }
    }

    /** Waits until all that was admitted is handled, and returns the sum of the ids since the last call. */
    long drain() throws InterruptedException {
        take(IN_FLIGHT);
        room.release(IN_FLIGHT);
        return ids.sumThenReset();
    }

    private void take(int permits) throws InterruptedException {
        if (!room.tryAcquire(permits, MOST_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Orders are lost: after " + MOST_SECONDS + " s without progress " + handled
                    + " in all have been handled.");
        }
    }
}
