package dev.fanfare.local.queue;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one subscription that are not out, and which of them may go next. Not thread-safe: the subscription's
 * lock guards it. Of each key only the foremost message is ready, returned, delayed or out; the others are chained behind
 * it. Publishing, taking and finishing a message take constant time, however long the backlog.
 *
 * <p>Queues that behave otherwise have backlogs that override some of it; while none is loaded, the JVM calls nothing
 * virtually here.
 */
class Backlog {
    private static final Comparator<Copy> IN_PLACE = Comparator.comparingLong(copy -> copy.sequence);
    private static final Comparator<Copy> BY_DUE_TIME =
            Comparator.<Copy>comparingLong(copy -> copy.dueAt).thenComparing(IN_PLACE);

    /** How long a message that cannot be read just now is left alone. */
    private static final long UNREADABLE_MILLIS = 1_000;

    /** Never delivered, first in first out. */
    private ArrayDeque<Copy> ready = new ArrayDeque<>();

    /** Delivered before, so ahead of everything ready. */
    private final PriorityQueue<Copy> returned = new PriorityQueue<>(IN_PLACE);

    /** Failed, and not due yet. */
    private final PriorityQueue<Copy> delayed = new PriorityQueue<>(BY_DUE_TIME);

    /** The last message of each key that has any. */
    private final Map<String, Copy> lastOfKey = new HashMap<>();

    private final Owner owner;
    /** How many messages are behind others of their keys. */
    int blocked;

    private long sequence;
    private final AtomicInteger expired = new AtomicInteger();

    Backlog(Owner owner) {
        this.owner = owner;
    }

    /** Who has messages stored, and no more of them in memory than necessary. */
    interface Owner {
        /** The message has left the backlog, for it expired. */
        void expired(Copy copy);

        /** A message that the backlog kept after its acknowledgement has left it. */
        void done(Copy copy);

        /** Whether the message is in memory, and is now if it was not; if not, it is due again a second later. */
        boolean isLoaded(Copy copy);
    }

    /** Adds messages behind all others, and behind those of their keys. */
    void addAll(Collection<Copy> copies) {
        if (ready.isEmpty()) {
            // An old queue would make the collector look at each message that is put into it.
            ready = new ArrayDeque<>(copies.size());
        }
        copies.forEach(this::add);
    }

    private void add(Copy copy) {
        copy.sequence = sequence++;
        put(copy);
    }

    /** Adds a message, which has its place, behind all others and behind those of its key. */
    void put(Copy copy) {
        if (isForemost(copy)) {
            ready.add(copy);
        }
    }

    /** Adds a message that was delivered before, and is due then; false if it is behind another of its key. */
    boolean putDelayed(Copy copy, long dueAt) {
        boolean foremost = isForemost(copy);
        if (foremost) {
            delay(copy, dueAt);
        }
        return foremost;
    }

    /** Whether the message is the first of its key; if not, it is behind the others now. */
    boolean isForemost(Copy copy) {
        Optional<String> key = copy.message.key();
        Copy before = key.isEmpty() ? null : lastOfKey.put(key.get(), copy);
        if (before != null) {
            before.behind = copy;
            blocked++;
        }
        return before == null;
    }

    /** Whether there is a message of this key, here or out. */
    boolean has(String key) {
        return lastOfKey.containsKey(key);
    }

    /** How many messages are ready, returned or behind others of their keys. */
    int size() {
        return available() + blocked;
    }

    /** A fetch of up to so many messages begins, to which {@link #next} gives them; returns how many it may have. */
    int begin(int max) {
        return max;
    }

    /** Takes out the next message that may go; null if there is none. */
    @Nullable
    Copy next(long now) {
        for (Copy copy = poll(); copy != null; copy = poll()) {
            if (copy.expiresAt > now) {
                return copy;
            }
            expire(copy);
        }
        return null;
    }

    /** How many messages were ever added without a place of their own. */
    long added() {
        return sequence;
    }

    /** Shows the messages that may go now; others wait behind them. */
    void eachAvailable(Consumer<Copy> viewer) {
        returned.forEach(viewer);
        ready.forEach(viewer);
    }

    /** Shows the messages that are not due yet; others wait behind them. */
    void eachDelayed(Consumer<Copy> viewer) {
        delayed.forEach(viewer);
    }

    /** Shows the messages that wait behind one that may go, is not due, or is out. */
    void eachBehind(Copy foremost, Consumer<Copy> viewer) {
        for (Copy copy = foremost.behind; copy != null; copy = copy.behind) {
            viewer.accept(copy);
        }
    }

    /** Shows some of the messages that may go now, the oldest among them. */
    void eachOldest(Consumer<Copy> viewer) {
        returned.forEach(viewer);
        if (lastOfKey.isEmpty()) {
            Copy first = ready.peek();
            if (first != null) {
                viewer.accept(first);
            }
        } else {
            // One that waited for its key stands behind younger ones.
            ready.forEach(viewer);
        }
    }

    /** How many messages failed and are not due yet. */
    int notDue() {
        return delayed.size();
    }

    /** An upper bound of how many messages {@link #next} gives. */
    int available() {
        return returned.size() + ready.size();
    }

    /** Whether the message, which was out and is acknowledged, is not done with nevertheless; then it is here again. */
    boolean keeps(Copy acknowledged, long now) {
        return false;
    }

    /** Whether giving back the message, which is out, leaves its attempt counted. */
    boolean countsRelease(Copy released) {
        return false;
    }

    /** Whether nothing of its key is ahead of the message. */
    boolean isFirst(Copy copy) {
        return true;
    }

    /** The message, which was out, is handled or dead-lettered. */
    void finish(Copy copy) {
        leave(copy);
    }

    /** The message is done with: the next of its key may go. */
    void leave(Copy copy) {
        if (copy.message.key().isEmpty()) {
            return;
        }
        Copy next = copy.behind;
        if (next == null) {
            lastOfKey.remove(copy.message.key().get());
        } else {
            copy.behind = null;
            blocked--;
            ready.add(next);
        }
    }

    /** A message that was out is available again, in its place. */
    void comeBack(Copy copy, long now) {
        if (copy.expiresAt > now) {
            returned.add(copy);
        } else {
            expire(copy);
        }
    }

    /** A message that was out is available again at that time; it blocks its key until then, or until it expires. */
    void delay(Copy copy, long dueAt) {
        copy.dueAt = Math.min(dueAt, copy.expiresAt);
        delayed.add(copy);
    }

    /** Time has passed: makes available what is due, and forgets what expired at the head. */
    void advance(long now) {
        for (Copy due = delayed.peek(); due != null && due.dueAt <= now; due = delayed.peek()) {
            delayed.remove();
            if (owner.isLoaded(due)) {
                comeBack(due, now);
            } else {
                delay(due, now + UNREADABLE_MILLIS);
            }
        }
        for (Copy oldest = ready.peek(); oldest != null && oldest.expiresAt <= now; oldest = ready.peek()) {
            expire(ready.remove());
        }
    }

    /** When the next delayed message is due; {@link Long#MAX_VALUE} if there is none. */
    long earliest() {
        Copy first = delayed.peek();
        return first == null ? Long.MAX_VALUE : first.dueAt;
    }

    /** How many messages expired since this was asked last; needs no lock. */
    int takeExpired() {
        return expired.get() == 0 ? 0 : expired.getAndSet(0);
    }

    /** Takes out the foremost message; null if there is none. */
    @Nullable
    Copy poll() {
        Copy first = returned.poll();
        return first != null ? first : ready.poll();
    }

    /** Adds a message ahead of all that are ready. */
    void putFirst(Copy copy) {
        ready.addFirst(copy);
    }

    /** A message that was behind others may go. */
    void offer(Copy copy) {
        if (copy.attempts > 0) {
            returned.add(copy);
        } else {
            ready.add(copy);
        }
    }

    /** The message, which is not out, is too old. */
    void expire(Copy copy) {
        expired.incrementAndGet();
        leave(copy);
        owner.expired(copy);
    }
}
