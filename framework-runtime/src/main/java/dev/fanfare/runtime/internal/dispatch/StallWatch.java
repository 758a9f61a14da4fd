package dev.fanfare.runtime.internal.dispatch;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Looks after a millisecond of real time whether workers are stuck; also under virtual time, since it concerns threads and
 * not messages. Thread-safe. One daemon thread for an instance, asleep while nothing waits.
 */
public final class StallWatch implements AutoCloseable {
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "fanfare-stall-watch");
        thread.setDaemon(true);
        return thread;
    });

    /** A watch without anything to look at. */
    public StallWatch() {
        timer.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Runs the task in a millisecond; not at all after {@link #close}. */
    void soon(Runnable task) {
        Future<?> unused = timer.schedule(task, 1, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
