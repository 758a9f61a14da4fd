package dev.fanfare.local.http;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The threads that requests are carried out on, each of which waits only so long for its client: one that begins a request and
 * does not finish it, or does not take its answer, loses its connection. Thread-safe. The time is the machine's, for that
 * is what clients live in.
 */
final class Patience implements Executor, AutoCloseable {
    /** Requests at once; further ones wait their turn. */
    private static final int THREADS = 64;

    private final Duration limit;
    private final ThreadPoolExecutor threads;
    private final ScheduledThreadPoolExecutor clock;
    private final Map<Thread, Watch> watches = new ConcurrentHashMap<>();

    /** @param limit how long a client may take to send its request, and to take its answer */
    Patience(Duration limit) {
        this.limit = limit;
        this.threads = new ThreadPoolExecutor(
                THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named("fanfare-local-http"));
        this.clock = new ScheduledThreadPoolExecutor(1, named("fanfare-local-http-clock"));
        threads.allowCoreThreadTimeOut(true);
        clock.setRemoveOnCancelPolicy(true);
    }

    private static ThreadFactory named(String name) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Carries out a request, of which nothing has been read. */
    @Override
    public void execute(Runnable request) {
        threads.execute(() -> {
            Watch watch = new Watch(Thread.currentThread());
            watches.put(watch.thread, watch);
            watch.start();
            try {
                request.run();
            } finally {
                watch.stop();
                watches.remove(watch.thread);
            }
        });
    }

    /** The current thread's client has sent all: now it waits for us. */
    void received() {
        current().stop();
    }

    /** The current thread's client gets its answer. */
    void sending() {
        current().start();
    }

    private Watch current() {
        return Objects.requireNonNull(watches.get(Thread.currentThread()), "not a request's thread");
    }

    @Override
    public void close() {
        threads.shutdownNow();
        clock.shutdownNow();
    }

    /** Interrupts a thread that waits for a client; that closes the connection. */
    private final class Watch {
        private final Thread thread;
        private @Nullable Future<?> alarm;

        private Watch(Thread thread) {
            this.thread = thread;
        }

        private synchronized void start() {
            alarm = clock.schedule(this::cut, limit.toMillis(), TimeUnit.MILLISECONDS);
        }

        private synchronized void stop() {
            if (alarm != null) {
                alarm.cancel(false);
                alarm = null;
            }
            // One that came at the last moment is for nobody else.
            boolean unused = Thread.interrupted();
        }

        private synchronized void cut() {
            if (alarm != null) {
                thread.interrupt();
            }
        }
    }
}
