package dev.fanfare.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Time that moves only when a test says so. Thread-safe. {@link #advance} runs what falls due, in order of time, on the
 * calling thread, and the clock shows each task's own time while it runs.
 */
public final class VirtualTime implements TimeSource {
    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparingLong(Due::at).thenComparingLong(Due::sequence));
    private long millis;
    private long sequence;

    /** Time that starts at 2026-01-01T00:00Z. */
    public VirtualTime() {
        this(Instant.parse("2026-01-01T00:00:00Z"));
    }

    /** Time that starts at the given instant, cut to the millisecond. */
    public VirtualTime(Instant start) {
        millis = start.toEpochMilli();
    }

    @Override
    public synchronized long millis() {
        return millis;
    }

    @Override
    public synchronized Timer schedule(Duration delay, Runnable task) {
        Due entry = new Due(millis + Math.max(0, delay.toMillis()), sequence++, task);
        due.add(entry);
        return () -> forget(entry);
    }

    /**
     * Moves the clock forward and runs everything that falls due on the way.
     *
     * @throws IllegalArgumentException if the duration is negative
     */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("Time moves forward; " + duration + " is negative.");
        }
        long target = millis() + duration.toMillis();
        for (Runnable task = next(target); task != null; task = next(target)) {
            task.run();
        }
    }

    private synchronized @Nullable Runnable next(long target) {
        Due first = due.peek();
        if (first == null || first.at > target) {
            millis = Math.max(millis, target);
            return null;
        }
        due.remove();
        millis = Math.max(millis, first.at);
        return first.task;
    }

    private synchronized void forget(Due entry) {
        due.remove(entry);
    }

    private record Due(long at, long sequence, Runnable task) {}
}
