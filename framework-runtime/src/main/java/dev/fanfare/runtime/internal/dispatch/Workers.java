package dev.fanfare.runtime.internal.dispatch;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/** Starts the workers of one subscription, and more of them where those that run are stuck. Thread-safe. */
final class Workers {
    private static final Logger LOG = System.getLogger("dev.fanfare.runtime.dispatch");

    private final Executor threads;
    private final StallWatch watch;
    private final Backlog backlog;
    private final Runnable work;
    private final AtomicBoolean watched = new AtomicBoolean();
    private final AtomicBoolean failing = new AtomicBoolean();

    Workers(Executor threads, StallWatch watch, Backlog backlog, Runnable work) {
        this.threads = threads;
        this.watch = watch;
        this.backlog = backlog;
        this.work = work;
    }

    /**
     * Starts so many workers, and looks after a moment whether those that there are get on. Where no thread is to be had it
     * is tried again then: whoever calls this has messages that must not be lost with an exception.
     */
    void start(int count) {
        for (int i = 0; i < count; i++) {
            try {
                threads.execute(work);
                failing.set(false);
            } catch (RuntimeException | OutOfMemoryError failure) {
                backlog.notStarted(count - i);
                notStarted(failure);
                break;
            }
        }
        if (!watched.get() && backlog.waiting() && watched.compareAndSet(false, true)) {
            watch.soon(this::look);
        }
    }

    private void notStarted(Throwable failure) {
        if (!failing.getAndSet(true)) {
            LOG.log(Level.ERROR, "No thread for a handler can be started; it is tried again and again.", failure);
        }
    }

    private void look() {
        watched.set(false);
        start(Math.max(0, backlog.stalled()));
    }
}
