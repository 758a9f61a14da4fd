package dev.fanfare.runtime.internal.dispatch;

import org.jspecify.annotations.Nullable;

/**
 * How many workers handle the ready messages of a subscription. Not thread-safe: the backlog's lock guards it.
 *
 * <p>Handing every message to a thread of its own costs more than a short handler does. So handlers that are known to be
 * short are run by one worker, one after the other, and the others wait behind it; where that one gets stuck, {@link
 * #reinforce} starts more after a millisecond, and when it gets on again one of them goes. Everything else is run at once,
 * up to the concurrency.
 */
final class Staffing {
    /** A handler shorter than this is cheaper to wait for than to hand its successor to another thread. */
    private static final long SHORT_NANOS = 5_000;

    /** One call counts for no more than so many times the average: a thread that had to wait for a core is no long handler. */
    private static final int MOST_GROWTH = 8;

    private final int most;
    private int active;

    /** Long until proven short. */
    private long averageNanos = 1_000_000;

    private long finishedBefore;
    private long finished;
    private @Nullable Worker lastToFinish;

    Staffing(int most) {
        this.most = most;
    }

    /** How many workers to start for so many ready messages; they count as active from now. */
    int hire(int ready) {
        int wanted = isShort() ? (active == 0 ? Math.min(1, ready) : 0) : Math.min(ready, most - active);
        active += wanted;
        return wanted;
    }

    /**
     * How many more to start because none has finished anything since the last call, as many again at most as there are;
     * -1 if they are getting on.
     */
    int reinforce(int ready) {
        boolean stuck = finished == finishedBefore;
        finishedBefore = finished;
        if (!stuck) {
            return -1;
        }
        int wanted = Math.min(Math.min(ready, Math.max(1, active)), most - active);
        active += wanted;
        // Whoever finished last is stuck now, and no reason for the new ones to go.
        lastToFinish = null;
        return wanted;
    }

    boolean growable() {
        return active < most;
    }

    /** So many of those hired are none. */
    void notStarted(int workers) {
        active -= workers;
    }

    /**
     * A call took so many nanoseconds, or {@link Worker#UNMEASURED}. Of two workers that get on with short handlers, one is
     * dismissed.
     *
     * @param worker who made it; null if it ended in a thread of the application's
     */
    void worked(long nanos, @Nullable Worker worker) {
        finished++;
        if (nanos != Worker.UNMEASURED) {
            averageNanos += (Math.min(nanos, MOST_GROWTH * averageNanos) - averageNanos) / 8;
        }
        if (worker != null) {
            worker.makesShortCalls(isShort());
            boolean anotherGetsOn = lastToFinish != null && lastToFinish != worker;
            if (lastToFinish != worker) {
                // Not written with each message: to the collector, writing the same again is a change as well.
                lastToFinish = worker;
            }
            if (anotherGetsOn && active > 1 && isShort()) {
                worker.dismiss();
                active--;
            }
        }
    }

    /** The worker found nothing and goes. */
    void left(Worker worker) {
        active--;
        if (lastToFinish == worker) {
            // One that is gone does not get on.
            lastToFinish = null;
        }
    }

    private boolean isShort() {
        return averageNanos < SHORT_NANOS;
    }
}
