package dev.fanfare.runtime.internal.dispatch;

import java.util.function.BooleanSupplier;

/**
 * How long a worker that finds nothing waits for more before it goes: some microseconds, as long as that pays. Thread-safe.
 *
 * <p>Waking a worker costs more than a short handler does, and whoever publishes pays for it: a publisher that wakes one
 * for every message never gets ahead of it, so that every message needs one. A worker that waits a moment ends that. Waits
 * in vain halve the patience until there is none, so an idle subscription costs nothing.
 */
final class Patience {
    /** About ten microseconds. */
    private static final int MOST = 256;

    private static final int TURNS_TO_YIELD = 16;

    /** Written by several workers at once, of whom any may be right. */
    private volatile int turns = MOST;

    /** Waits until there is something; false if there was nothing. */
    @SuppressWarnings(
            "ThreadPriorityCheck") // The yield is a courtesy; nothing relies on what the scheduler makes of it.
    boolean await(BooleanSupplier something) {
        int limit = turns;
        for (int turn = 1; turn <= limit; turn++) {
            if (something.getAsBoolean()) {
                turns = Math.min(MOST, 2 * limit);
                return true;
            }
            if (turn % TURNS_TO_YIELD == 0) {
                // On a busy machine whoever has something for us may need this core.
                Thread.yield();
            } else {
                Thread.onSpinWait();
            }
        }
        turns = limit / 2;
        return false;
    }

    /** Messages come close to each other. */
    void restore() {
        turns = MOST;
    }
}
