package dev.fanfare.runtime.internal.dispatch;

/** One worker, from its start to its end. Not thread-safe: its own thread asks, and writes under the backlog's lock. */
final class Worker {
    /** Nothing has become ready: there are none to start, and nothing new to look after. */
    static final int NOTHING = -1;

    private boolean isDismissed;
    private int others;
    private boolean goesOn;
    private long endedAt;

    /** There are more workers than it takes: it is to go, and is not counted any more. */
    void dismiss() {
        isDismissed = true;
    }

    boolean isDismissed() {
        return isDismissed;
    }

    /** So many others are to be started, or {@link #NOTHING}. */
    void needs(int workers) {
        others = workers;
    }

    /** How many others are to be started after what it did last, or {@link #NOTHING}. */
    int others() {
        return others;
    }

    /** Whether the next call follows the one before at once. */
    void goesOn(boolean atOnce) {
        goesOn = atOnce;
    }

    /** When a call begins, in nanoseconds: with the end of the one before where it follows at once, which spares a look. */
    long begins() {
        return goesOn ? endedAt : System.nanoTime();
    }

    /** A call ended then. */
    void ended(long nanos) {
        endedAt = nanos;
    }
}
