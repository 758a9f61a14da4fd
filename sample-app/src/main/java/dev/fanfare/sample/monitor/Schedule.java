package dev.fanfare.sample.monitor;

import dev.fanfare.runtime.TimeSource;
import dev.fanfare.sample.site.Site;
import dev.fanfare.sample.site.SiteStore;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** Checks every site once a round, from its start to its close. Thread-safe. */
public final class Schedule implements AutoCloseable {
    private static final Logger LOG = System.getLogger("dev.fanfare.sample.monitor");
    private static final Duration KEPT = Duration.ofDays(7);

    private final SiteStore sites;
    private final Checks checks;
    private final CheckStore store;
    private final TimeSource time;
    private final Duration interval;
    private final ExecutorService threads;
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();

    private Schedule(
            SiteStore sites, Checks checks, CheckStore store, TimeSource time, Duration interval, int threads) {
        this.sites = sites;
        this.checks = checks;
        this.store = store;
        this.time = time;
        this.interval = interval;
        this.threads = Executors.newFixedThreadPool(threads, task -> new Thread(task, "uptime-checks"));
    }

    /** Starts; the first round comes after one interval, since new sites are checked when they are added. */
    public static Schedule start(
            SiteStore sites, Checks checks, CheckStore store, TimeSource time, Duration interval, int threads) {
        Schedule schedule = new Schedule(sites, checks, store, time, interval, threads);
        schedule.next();
        return schedule;
    }

    private void next() {
        time.schedule(interval, () -> {
            if (submit(this::round)) {
                next();
            }
        });
    }

    private void round() {
        store.forgetBefore(time.now().minus(KEPT));
        sites.all().stream().filter(site -> underWay.add(site.id())).forEach(this::submitCheck);
    }

    /** A site whose check of the last round still waits gets none in this one. */
    private void submitCheck(Site site) {
        submit(() -> {
            try {
                checks.check(site);
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            } finally {
                underWay.remove(site.id());
            }
        });
    }

    private boolean submit(Runnable task) {
        try {
            threads.execute(() -> logged(task));
            return true;
        } catch (RejectedExecutionException closed) {
            return false;
        }
    }

    /** A failed round or check is made up for by the next one; here it is only told. */
    private static void logged(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "A scheduled check failed; the next round repeats it.", failure);
        }
    }

    /** Begins nothing more, interrupts what runs, and waits for its end. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "Checks still run 10 s after they were interrupted.");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
