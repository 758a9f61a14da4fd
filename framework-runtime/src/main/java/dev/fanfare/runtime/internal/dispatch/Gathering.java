package dev.fanfare.runtime.internal.dispatch;

import dev.fanfare.runtime.TimeSource;
import java.time.Duration;

/**
 * Lets permits gather, where a request brings many messages and costs the same for one: a fetch for fewer waits, but not so
 * long that handlers feel it. Thread-safe.
 */
final class Gathering {
    /** About what a request to a broker far away takes anyway; handlers that take longer are rarely ten at once. */
    private static final Duration MOMENT = Duration.ofMillis(20);

    private final int most;
    private final TimeSource time;
    private final Runnable retry;
    private boolean waiting;
    private boolean over;
    private long turn;

    /**
     * @param most permits that there are
     * @param retry asks again when the wait is over
     */
    Gathering(int most, TimeSource time, Runnable retry) {
        this.most = most;
        this.time = time;
        this.retry = retry;
    }

    /** Whether a fetch for so many is to wait for more permits; if not, it begins now. Full is a fetch for so many. */
    synchronized boolean waits(int max, int full) {
        if (max >= Math.min(full, most) || over) {
            waiting = false;
            over = false;
            turn++;
            return false;
        }
        if (!waiting) {
            waiting = true;
            long mine = turn;
            time.schedule(MOMENT, () -> waited(mine));
        }
        return true;
    }

    private void waited(long mine) {
        synchronized (this) {
            if (turn != mine) {
                return;
            }
            over = true;
        }
        retry.run();
    }
}
