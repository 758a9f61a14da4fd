package dev.fanfare.runtime.internal.dispatch;

/**
 * How many workers handle the ready messages of a subscription. Not thread-safe: the backlog's lock guards it.
 *
 * <p>Handing every message to a thread of its own costs more than a short handler does. So handlers that are known to be
 * short are run by one worker, one after the other, and the others wait behind it; where that one gets stuck, {@link
 * #reinforce} starts more after a millisecond. Everything else is run at once, up to the concurrency.
 */
final class Staffing {
    /** A handler shorter than this is cheaper to wait for than to hand its successor to another thread. */
    private static final long SHORT_NANOS = 20_000;

    private final int most;
    private int active;
    /** Long until proven short. */
    private long averageNanos = 1_000_000;

    private long finishedBefore;
    private long finished;

    Staffing(int most) {
        this.most = most;
    }

    /** How many workers to start for so many ready messages; they count as active from now. */
    int hire(int ready) {
        int wanted =
                averageNanos < SHORT_NANOS ? (active == 0 ? Math.min(1, ready) : 0) : Math.min(ready, most - active);
        active += wanted;
        return wanted;
    }

    /** How many more to start because none has finished anything since the last call; -1 if they are getting on. */
    int reinforce(int ready) {
        boolean stuck = finished == finishedBefore;
        finishedBefore = finished;
        if (!stuck) {
            return -1;
        }
        int wanted = Math.min(ready, most - active);
        active += wanted;
        return wanted;
    }

    boolean growable() {
        return active > 0 && active < most;
    }

    void worked(long nanos) {
        finished++;
        averageNanos += (nanos - averageNanos) / 8;
    }

    void left() {
        active--;
    }
}
