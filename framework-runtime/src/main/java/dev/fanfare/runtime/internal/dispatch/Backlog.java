package dev.fanfare.runtime.internal.dispatch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one subscription that this process holds: those ready, those waiting for their key, those being
 * handled; and how many are on their way back to the broker. Thread-safe. It grants the permits: no more are held than
 * {@code concurrency}.
 */
final class Backlog {
    /** Outcomes on their way to the broker do not hold a permit, but without a bound a broker that hangs would fill the heap. */
    private static final int MOST_SETTLING = 1_000;

    private final int concurrency;
    private final int batch;
    private final Lanes lanes = new Lanes();
    private ArrayDeque<InFlight> ready = new ArrayDeque<>();
    private final Held held = new Held();
    private final Staffing staffing;

    private int settling;
    private boolean open;

    Backlog(int concurrency, boolean batch) {
        this.concurrency = concurrency;
        this.batch = batch ? concurrency : 1;
        this.staffing = new Staffing(batch ? 1 : concurrency);
    }

    /** How many messages may be fetched now. */
    synchronized int room() {
        return settling < MOST_SETTLING ? concurrency - held.size() : 0;
    }

    /** Takes messages in from now. */
    synchronized void open() {
        open = true;
    }

    /**
     * Takes in what was fetched and returns how many workers to start; -1 if it takes nothing in: then the messages must
     * go back. (They were fetched by a source that was paused meanwhile.)
     */
    synchronized int admit(List<InFlight> fetched) {
        if (!open || held.size() + fetched.size() > concurrency) {
            settling += fetched.size();
            fetched.subList(1, fetched.size())
                    .forEach(message -> message.source().settles());
            return -1;
        }
        held.add(fetched);
        if (ready.isEmpty()) {
            // An old queue would make the collector look at each message that is put into it.
            ready = new ArrayDeque<>(fetched.size());
        }
        for (InFlight message : fetched) {
            if (lanes.enter(message)) {
                ready.add(message);
            }
        }
        return staffing.hire(ready.size());
    }

    /** The call of the next messages that are ready, as many as one takes, in this thread; null if there is none. */
    @Nullable
    synchronized Execution take(long now) {
        InFlight first = ready.poll();
        if (first == null) {
            return null;
        }
        List<InFlight> taken = batch == 1 || ready.isEmpty() ? List.of(first) : batchFrom(first);
        Execution execution = new Execution(this, taken, now);
        // Known while the lock is held: whoever lists what is held afterwards finds the call.
        for (int i = 0; i < taken.size(); i++) {
            taken.get(i).handledBy(execution);
        }
        return execution;
    }

    private List<InFlight> batchFrom(InFlight first) {
        List<InFlight> taken = new ArrayList<>(Math.min(batch, ready.size() + 1));
        for (InFlight message = first; message != null; message = taken.size() < batch ? ready.poll() : null) {
            taken.add(message);
        }
        return taken;
    }

    /** As {@link #take}, but a worker that finds nothing has left when this returns. */
    @Nullable
    synchronized Execution takeOrLeave(Worker worker, long now) {
        Execution taken = take(now);
        if (taken == null) {
            staffing.left(worker);
        }
        return taken;
    }

    /**
     * Handlers have ended after so many nanoseconds: their permits are free, and their outcomes on their way.
     *
     * @param worker whose call it was; null if it ended in a thread of the application's
     */
    synchronized void handled(List<InFlight> messages, long nanos, @Nullable Worker worker) {
        letGo(messages);
        if (worker != null) {
            leave(messages.get(0));
        }
        staffing.worked(nanos, worker);
    }

    /**
     * A worker's call has ended after so many nanoseconds and its message is acknowledged or dead-lettered already: {@link
     * #handled}, {@link #settled} and, where it is not dismissed, {@link #take} in one. The worker is told how many others
     * are to be started, and whether the message was the last of those fetched with it: then the source is to be told.
     */
    @Nullable
    synchronized Execution done(InFlight message, long nanos, Worker worker, long now) {
        leave(message);
        worker.hasEndedLast(held.remove(message));
        staffing.worked(nanos, worker);
        InFlight next = lanes.next(message);
        if (next != null) {
            ready.add(next);
        }
        Execution taken = worker.isDismissed() ? null : take(now);
        worker.needs(next == null ? Worker.NOTHING : staffing.hire(ready.size()));
        return taken;
    }

    /** The message is acknowledged or dead-lettered: the next of its key may go. Returns how many workers to start. */
    synchronized int settled(InFlight message) {
        settling--;
        InFlight next = lanes.next(message);
        if (next == null) {
            return 0;
        }
        ready.add(next);
        return staffing.hire(ready.size());
    }

    /** The message comes back: those behind it in its key, in order, which must go back as well. */
    synchronized List<InFlight> failed(InFlight message) {
        settling--;
        return letGo(lanes.abandon(message));
    }

    /** A message that had to go back is back. */
    synchronized void released() {
        settling--;
    }

    /** Takes nothing in any more; returns everything that was not started, in order, which must go back. */
    synchronized List<InFlight> shut() {
        open = false;
        List<InFlight> unstarted = new ArrayList<>();
        for (InFlight message : ready) {
            unstarted.add(message);
            unstarted.addAll(lanes.abandon(message));
        }
        ready.clear();
        unstarted.addAll(lanes.drain());
        return letGo(unstarted);
    }

    /** So many workers that were hired are none. */
    synchronized void notStarted(int workers) {
        staffing.notStarted(workers);
    }

    /** Messages that wait although workers are there: how many more to start, or -1 if the workers are getting on. */
    synchronized int stalled() {
        return staffing.reinforce(ready.size());
    }

    /** Whether messages wait for workers that may be stuck, or could not be started. */
    synchronized boolean waiting() {
        return !ready.isEmpty() && staffing.growable();
    }

    /** All that is held, oldest first: what has no outcome yet. */
    synchronized List<InFlight> held() {
        return held.list();
    }

    /** Whether nothing is ready although there is room: time to fetch. */
    synchronized boolean starving() {
        return ready.isEmpty() && room() > 0;
    }

    private static void leave(InFlight message) {
        Execution execution = message.execution();
        if (execution != null) {
            execution.left();
        }
    }

    private List<InFlight> letGo(List<InFlight> messages) {
        for (InFlight message : messages) {
            if (!held.remove(message)) {
                message.source().settles();
            }
        }
        settling += messages.size();
        return messages;
    }
}
