package dev.fanfare.runtime.spi.support;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Entries that wait, by lane; lanes take turns, and what has no lane is one lane that is always free. Not thread-safe. A lane
 * is busy from the batch that takes its first entry until {@link #free}: two batches under way never hold entries of one
 * lane. A step costs as much as a batch has entries, however many wait.
 */
final class EntryQueue<E> {
    private final int entries;
    private final int bytes;
    private final Lane<E> noLane = new Lane<>();

    /** Those that are busy or have entries. */
    private final Map<Object, Lane<E>> lanes = new HashMap<>();

    /** Those that are free and have entries, each once. */
    private final Deque<Lane<E>> ready = new ArrayDeque<>();

    private int readyEntries;
    private long readyBytes;
    private int waiting;

    private static final class Lane<E> {
        private final Deque<PendingEntry<E>> entries = new ArrayDeque<>(2);
        private long bytes;
        private boolean busy;
    }

    EntryQueue(int entries, int bytes) {
        this.entries = entries;
        this.bytes = bytes;
    }

    void add(PendingEntry<E> entry) {
        Lane<E> lane = laneOf(entry);
        boolean first = lane.entries.isEmpty();
        lane.entries.addLast(entry);
        lane.bytes += entry.bytes;
        waiting++;
        if (!lane.busy) {
            readyEntries++;
            readyBytes += entry.bytes;
            if (first) {
                ready.addLast(lane);
            }
        }
    }

    /**
     * The next batch, whose lanes are busy from now; empty if none is ready.
     *
     * @param partial whether it may be one that is not full
     */
    List<PendingEntry<E>> take(boolean partial) {
        if (!partial && readyEntries < entries && readyBytes < bytes) {
            return List.of();
        }
        List<PendingEntry<E>> taken = new ArrayList<>(Math.min(entries, readyEntries));
        long room = bytes;
        while (taken.size() < entries && !ready.isEmpty()) {
            long left = takeFrom(ready.removeFirst(), taken, room);
            if (left == room) {
                break;
            }
            room = left;
        }
        return taken;
    }

    /** Takes what has room from the front of a lane, and returns what room is left: as much as before if nothing fits. */
    private long takeFrom(Lane<E> lane, List<PendingEntry<E>> taken, long room) {
        long left = room;
        PendingEntry<E> next = lane.entries.peekFirst();
        while (next != null && taken.size() < entries && (taken.isEmpty() || next.bytes <= left)) {
            taken.add(lane.entries.removeFirst());
            lane.bytes -= next.bytes;
            readyEntries--;
            readyBytes -= next.bytes;
            waiting--;
            // An entry of no bytes takes some room too, or it would look as if it had not fitted.
            left -= Math.max(1, next.bytes);
            next = lane.entries.peekFirst();
        }
        if (left < room && lane != noLane) {
            lane.busy = true;
            readyEntries -= lane.entries.size();
            readyBytes -= lane.bytes;
        } else if (next != null) {
            ready.addFirst(lane);
        }
        return left;
    }

    /** The lanes of these are free; what waits there takes its turn. */
    void free(List<PendingEntry<E>> batch) {
        batch.forEach(entry -> free(entry, false));
    }

    /** These go again, before everything else; their lanes are free. */
    void giveBack(List<PendingEntry<E>> batch) {
        for (int i = batch.size() - 1; i >= 0; i--) {
            PendingEntry<E> entry = batch.get(i);
            Lane<E> lane = laneOf(entry);
            boolean first = lane.entries.isEmpty();
            lane.entries.addFirst(entry);
            lane.bytes += entry.bytes;
            waiting++;
            if (!lane.busy) {
                readyEntries++;
                readyBytes += entry.bytes;
                if (first) {
                    ready.addFirst(lane);
                }
            }
        }
        for (int i = batch.size() - 1; i >= 0; i--) {
            free(batch.get(i), true);
        }
    }

    private void free(PendingEntry<E> entry, boolean atOnce) {
        Lane<E> lane = entry.lane == null ? null : lanes.get(entry.lane);
        if (lane == null || !lane.busy) {
            return;
        }
        lane.busy = false;
        if (lane.entries.isEmpty()) {
            lanes.remove(entry.lane);
            return;
        }
        readyEntries += lane.entries.size();
        readyBytes += lane.bytes;
        if (atOnce) {
            ready.addFirst(lane);
        } else {
            ready.addLast(lane);
        }
    }

    boolean isEmpty() {
        return waiting == 0;
    }

    private Lane<E> laneOf(PendingEntry<E> entry) {
        return entry.lane == null ? noLane : lanes.computeIfAbsent(entry.lane, any -> new Lane<>());
    }
}
