package dev.fanfare.local.durable;

import dev.fanfare.local.store.Store;
import dev.fanfare.local.store.StoreException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * The thread that does what nobody waits for: writes acknowledgements, syncs publications whose publishers went on, opens the
 * storage again after a failure, and has it tidied up. It sleeps while there is nothing to do.
 */
final class Caretaker implements AutoCloseable {
    private static final Logger LOG = System.getLogger("dev.fanfare.local");

    /** So long acknowledgements are gathered before they are written. */
    private static final long GATHERING_NANOS = 1_000_000;

    private static final long REPAIR_NANOS = 250_000_000;
    private static final long PROTECT_NANOS = 1_000_000_000;

    /** So many removed messages are worth a compaction. */
    private static final long WORTH_COMPACTING = 200_000;

    private final Store store;
    private final Commits commits;
    private final Ledgers ledgers;
    private final Duration interval;
    private final Executor background;
    private final Thread thread = new Thread(this::run, "fanfare-local-storage");
    private final AtomicBoolean compacting = new AtomicBoolean();
    private volatile boolean work;
    private volatile boolean later;
    private volatile boolean closed;
    private long lastSync = System.nanoTime();
    private boolean unsynced;
    private long lastProtected = System.nanoTime();
    private long removed;
    private String told = "";

    /** @param interval how often to sync what is written; zero if publications sync */
    Caretaker(Store store, Commits commits, Ledgers ledgers, Duration interval, Executor background) {
        this.store = store;
        this.commits = commits;
        this.ledgers = ledgers;
        this.interval = interval;
        this.background = background;
        thread.setDaemon(true);
    }

    void start() {
        commits.onWork(this::work);
        thread.start();
    }

    /** There is something to do at once. */
    void work() {
        if (!work) {
            work = true;
            LockSupport.unpark(thread);
        }
    }

    /** There is something to do within a millisecond. */
    void workLater() {
        if (!later) {
            later = true;
            LockSupport.unpark(thread);
        }
    }

    /** Writes and syncs everything, and ends. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException wait) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed) {
            try {
                round();
            } catch (RuntimeException | IOException unexpected) {
                LOG.log(Level.ERROR, "The storage in " + store.path() + " cannot be tended; trying again.", unexpected);
                LockSupport.parkNanos(REPAIR_NANOS);
            }
        }
        commits.writeNow();
        while (commits.lead()) {
            // Until nobody waits any more.
        }
        commits.syncNow();
    }

    private void round() throws IOException {
        if (!work && later) {
            LockSupport.parkNanos(GATHERING_NANOS);
        }
        boolean active = work || later;
        work = false;
        later = false;
        if (commits.broken() != null) {
            repair();
        }
        commits.write();
        while (commits.lead()) {
            commits.write();
        }
        unsynced |= active;
        tidy();
        syncInTime();
        if (!work && !later && !closed) {
            LockSupport.parkNanos(longestPause());
        }
    }

    private void repair() {
        StoreException reason = commits.broken();
        try {
            commits.repair();
            told = "";
            LOG.log(Level.INFO, "The storage in {0} can be written again.", store.path());
        } catch (StoreException still) {
            if (!String.valueOf(still.getMessage()).equals(told)) {
                told = String.valueOf(still.getMessage());
                LOG.log(Level.WARNING, "Messages are not accepted: {0} {1}", reason, told);
            }
        }
    }

    private void syncInTime() {
        if (interval.isZero() || !unsynced || System.nanoTime() - lastSync < interval.toNanos()) {
            return;
        }
        lastSync = System.nanoTime();
        unsynced = false;
        commits.syncNow();
    }

    private void tidy() throws IOException {
        if (unsynced && System.nanoTime() - lastProtected > PROTECT_NANOS) {
            lastProtected = System.nanoTime();
            store.protect();
        }
        removed += ledgers.takeRemoved();
        if (removed > WORTH_COMPACTING && compacting.compareAndSet(false, true)) {
            removed = 0;
            background.execute(this::compact);
        }
    }

    private void compact() {
        try {
            store.compact();
        } catch (RuntimeException failure) {
            LOG.log(Level.DEBUG, "The storage could not be compacted.", failure);
        } finally {
            compacting.set(false);
        }
    }

    private long longestPause() {
        if (commits.broken() != null) {
            return REPAIR_NANOS;
        }
        if (!interval.isZero() && unsynced) {
            return Math.max(1, lastSync + interval.toNanos() - System.nanoTime());
        }
        return TimeUnit.HOURS.toNanos(1);
    }
}
