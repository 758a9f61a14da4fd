package dev.fanfare.runtime.internal.dispatch;

/** One worker, from its start to its end. Not thread-safe: its own thread asks, and writes under the backlog's lock. */
final class Worker {
    /** Nothing has become ready: there are none to start, and nothing new to look after. */
    static final int NOTHING = -1;

    /** A call whose length is not known, since it is measured with those that follow. */
    static final long UNMEASURED = -1;

    /** So many short calls that follow each other at once are measured together: looking at the clock takes longer than some handlers. */
    private static final int MEASURED_TOGETHER = 8;

    private boolean isDismissed;
    private int others;
    private boolean endedLast;
    private boolean goesOn;
    private boolean isShort;
    private long begunAt;
    private int calls;

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

    /** Whether what it did last was the last of the messages fetched together. */
    void hasEndedLast(boolean last) {
        endedLast = last;
    }

    boolean endedLast() {
        return endedLast;
    }

    /** Whether its calls are known to be short. */
    void makesShortCalls(boolean known) {
        isShort = known;
    }

    /** Whether the next call follows the one before at once. */
    void goesOn(boolean atOnce) {
        goesOn = atOnce;
    }

    /** A call begins: with the end of the one before where it follows at once. */
    void begins() {
        if (!goesOn) {
            begunAt = System.nanoTime();
            calls = 0;
        }
        calls++;
    }

    /** A call has ended: how many nanoseconds it took, on average since one was measured last; or {@link #UNMEASURED}. */
    long ended() {
        if (isShort && goesOn && calls < MEASURED_TOGETHER) {
            return UNMEASURED;
        }
        long now = System.nanoTime();
        long nanos = (now - begunAt) / calls;
        begunAt = now;
        calls = 0;
        return nanos;
    }
}
