package dev.fanfare.runtime.spi.support;

import java.time.Duration;

/**
 * Bounds how many bytes are pending: whoever brings more waits until there are fewer. Thread-safe. One call may go over the
 * bound, so that what is larger than all of it is sent too.
 */
public final class Room {
    private final long bound;
    private long taken;

    /** @param bound in bytes */
    public Room(long bound) {
        this.bound = bound;
    }

    /**
     * Takes room, and waits for it if need be.
     *
     * @return whether there was room in time; without it nothing is taken
     */
    public synchronized boolean enter(long bytes, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        for (long left = atMost.toNanos(); taken >= bound; left = deadline - System.nanoTime()) {
            if (left <= 0) {
                return false;
            }
            wait(left / 1_000_000 + 1);
        }
        taken += bytes;
        return true;
    }

    /** Takes room whether there is any or not: for threads that others wait for. */
    public synchronized void force(long bytes) {
        taken += bytes;
    }

    /** Gives room back. */
    public synchronized void leave(long bytes) {
        boolean full = taken >= bound;
        taken -= bytes;
        if (full && taken < bound) {
            notifyAll();
        }
    }
}
