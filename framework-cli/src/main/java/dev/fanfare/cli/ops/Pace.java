package dev.fanfare.cli.ops;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Lets so many pass in a second, and says now and then how far it is. Not thread-safe. */
final class Pace implements Runnable {
    private static final long REPORTS = Duration.ofSeconds(1).toNanos();

    private final long gap;
    private final int total;
    private final Consumer<String> progress;
    private final String word;
    private long next = System.nanoTime();
    private long reported = next;
    private int passed;

    /** @param rate how many in a second; 0 for as many as there are */
    Pace(int rate, int total, String word, Consumer<String> progress) {
        this.gap = rate == 0 ? 0 : Duration.ofSeconds(1).toNanos() / rate;
        this.total = total;
        this.word = word;
        this.progress = progress;
    }

    /** Waits until it is the next one's turn. */
    @Override
    public void run() {
        for (long left = next - System.nanoTime(); left > 0; left = next - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
        }
        next = Math.max(next, System.nanoTime()) + gap;
        if (System.nanoTime() - reported > REPORTS) {
            reported = System.nanoTime();
            progress.accept(word + " " + passed + " of " + total);
        }
        passed++;
    }
}
