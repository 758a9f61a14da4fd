package dev.fanfare.local.durable;

import dev.fanfare.local.queue.Fetch;
import dev.fanfare.local.store.Batch;
import dev.fanfare.local.store.Store;
import dev.fanfare.local.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Writes entries and syncs publications, both for all that came meanwhile: group commit. Thread-safe. There is no thread
 * that everybody waits for: who adds an entry writes it, together with what others added, unless somebody is writing just
 * now; and of those that wait for their publications one syncs for all.
 *
 * <p>No caller may hold the lock of a subscription or topic when it calls {@link #write}, {@link #await} or {@link #lead}.
 */
final class Commits {
    /** Bytes of bodies. */
    private static final long MOST_BEHIND = 8L << 20;

    private static final long MOST_NANOS_PARKED = 10_000_000;

    private final Store store;
    private final BatchWriter writer;
    private final boolean syncing;
    private final EntryQueue queue = new EntryQueue();
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicBoolean leading = new AtomicBoolean();
    private final AwaitingSync awaiting = new AwaitingSync();
    private final AtomicLong behind = new AtomicLong();
    private final AtomicInteger busy = new AtomicInteger();
    private Runnable alarm = () -> {};

    /** @param syncing whether a publication is accepted only when it is synced */
    Commits(Store store, Ledgers ledgers, boolean syncing) {
        this.store = store;
        this.writer = new BatchWriter(store, ledgers);
        this.syncing = syncing;
    }

    /** What wakes the thread that cares for what nobody waits for. */
    void onWork(Runnable wake) {
        alarm = wake;
    }

    /** Adds an entry behind all others; it is written with the next {@link #write}. Callers may hold any lock. */
    void add(Entry entry) {
        if (entry instanceof Publication publication) {
            behind.addAndGet(publication.bytes());
        }
        queue.add(entry);
    }

    /** Whether so much waits that publishers should wait too. */
    boolean isBehind() {
        return behind.get() > MOST_BEHIND;
    }

    /** Why nothing can be written; null if it can. */
    @Nullable
    StoreException broken() {
        return writer.broken();
    }

    /** Whether publications wait for somebody to sync them. */
    boolean hasAwaiting() {
        return !awaiting.isEmpty();
    }

    /** Writes all entries there are, or leaves them to the thread that is writing. */
    void write() {
        while (queue.waits() && writing.tryLock()) {
            writeLocked();
        }
    }

    /** Returns when every entry that was added before is written. */
    void writeNow() {
        writing.lock();
        writeLocked();
        // What was added meanwhile by those who left it to this thread.
        write();
    }

    /** Whether nothing waits, and nobody is told of anything just now. */
    boolean isIdle() {
        return busy.get() == 0 && !queue.waits() && !leading.get() && !hasAwaiting() && busy.get() == 0;
    }

    /** Has the lock of writing, and gives it back. */
    private void writeLocked() {
        busy.incrementAndGet();
        try {
            writeAndTell();
        } finally {
            busy.decrementAndGet();
        }
    }

    private void writeAndTell() {
        List<Entry> taken;
        try {
            taken = queue.take();
            if (!writer.write(taken, awaiting::addAll)) {
                alarm.run();
            }
        } finally {
            writing.unlock();
        }
        promote();
        for (int i = 0; i < taken.size(); i++) {
            if (taken.get(i) instanceof Publication publication) {
                if (publication.hasFailed()) {
                    complete(publication);
                }
            } else {
                taken.get(i).written();
            }
        }
    }

    private void complete(Publication publication) {
        if (publication.complete()) {
            behind.addAndGet(-publication.bytes());
        }
    }

    /** Returns when the publication has its outcome, or the thread is interrupted. */
    void await(Publication publication) {
        while (!publication.isDone() && !Thread.currentThread().isInterrupted()) {
            if (!leading.get()) {
                write();
            }
            // While somebody syncs, what comes is gathered: one write for all is cheaper than one for each.
            if (!lead() && !publication.isDone()) {
                LockSupport.parkNanos(publication, MOST_NANOS_PARKED);
            }
        }
    }

    /** Makes what was written so far survive the machine too, where publications do not wait for it. */
    void syncNow() {
        if (leading.compareAndSet(false, true)) {
            List<Publication> failed = new ArrayList<>();
            try {
                store.sync();
            } catch (StoreException failure) {
                failAll(failed, failure);
            } finally {
                leading.set(false);
            }
            failed.forEach(this::complete);
        }
    }

    /** Syncs and hands out all publications that wait; false if another thread does it just now, or there are none. */
    boolean lead() {
        if (!hasAwaiting() || !leading.compareAndSet(false, true)) {
            return false;
        }
        busy.incrementAndGet();
        try {
            leadAndTell();
        } finally {
            busy.decrementAndGet();
        }
        return true;
    }

    /** Leads, and ends that. */
    private void leadAndTell() {
        List<Publication> led;
        List<Fetch> served;
        try {
            led = awaiting.takeAll();
            sync(led);
            served = Publication.deliver(led);
        } finally {
            leading.set(false);
        }
        promote();
        for (int i = 0; i < led.size(); i++) {
            complete(led.get(i));
        }
        handOver(served);
    }

    /** Completes the fetches as soon as their leases are written. */
    void handOver(List<Fetch> served) {
        if (!served.isEmpty()) {
            add(new HandOver(served));
            write();
        }
    }

    private record HandOver(List<Fetch> served) implements Entry {
        @Override
        public void addTo(Batch batch) {
            // The leases were added before it.
        }

        @Override
        public void written() {
            Fetch.complete(served);
        }
    }

    /** Tries to make the storage writable again, and writes what has happened meanwhile. */
    void repair() {
        writing.lock();
        try {
            writer.repair();
        } finally {
            writing.unlock();
        }
    }

    private void sync(List<Publication> led) {
        if (!syncing || led.isEmpty()) {
            return;
        }
        try {
            store.sync();
        } catch (StoreException failure) {
            failAll(led, failure);
        }
    }

    /** The led ones and all others that wait: what a failed sync leaves behind, nobody knows. */
    private void failAll(List<Publication> led, StoreException failure) {
        writing.lock();
        try {
            led.addAll(awaiting.takeAll());
            writer.fail(led, failure);
            alarm.run();
        } finally {
            writing.unlock();
        }
    }

    /** Somebody has to sync what waits: one of those that wait for it, or the thread that cares for the others. */
    private void promote() {
        if (leading.get()) {
            return;
        }
        Publication first = awaiting.first();
        if (first == null) {
            first = queue.firstPublication();
        }
        if (first != null) {
            Thread waiter = first.waiter();
            if (waiter == null) {
                alarm.run();
            } else if (waiter != Thread.currentThread()) {
                LockSupport.unpark(waiter);
            }
        }
    }
}
