package dev.fanfare.runtime.internal.dispatch;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/** Starts the workers of one subscription, and more of them where those that run are stuck. Thread-safe. */
final class Workers {
    private final Executor threads;
    private final StallWatch watch;
    private final Backlog backlog;
    private final Runnable work;
    private final AtomicBoolean watched = new AtomicBoolean();

    Workers(Executor threads, StallWatch watch, Backlog backlog, Runnable work) {
        this.threads = threads;
        this.watch = watch;
        this.backlog = backlog;
        this.work = work;
    }

    /** Starts so many workers, and looks after a moment whether those that there are get on. */
    void start(int count) {
        for (int i = 0; i < count; i++) {
            threads.execute(work);
        }
        if (!watched.get() && backlog.waiting() && watched.compareAndSet(false, true)) {
            watch.soon(this::look);
        }
    }

    private void look() {
        watched.set(false);
        start(Math.max(0, backlog.stalled()));
    }
}
