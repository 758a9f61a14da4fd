package dev.fanfare.runtime.internal.dispatch;

/** One worker, from its start to its end. Not thread-safe: its own thread asks, and writes under the backlog's lock. */
final class Worker {
    private boolean isDismissed;

    /** There are more workers than it takes: it is to go, and is not counted any more. */
    void dismiss() {
        isDismissed = true;
    }

    boolean isDismissed() {
        return isDismissed;
    }
}
