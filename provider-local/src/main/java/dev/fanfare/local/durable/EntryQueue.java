package dev.fanfare.local.durable;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries on their way to the writer, in their order. Thread-safe. */
final class EntryQueue {
    private List<Entry> entries = new ArrayList<>();
    private @Nullable Publication firstPublication;
    private volatile boolean waits;

    /** Adds one behind all others. */
    synchronized void add(Entry entry) {
        entries.add(entry);
        waits = true;
        if (firstPublication == null && entry instanceof Publication publication) {
            firstPublication = publication;
        }
    }

    /** Whether there are any; needs no lock. */
    boolean waits() {
        return waits;
    }

    /** Takes out all. */
    synchronized List<Entry> take() {
        List<Entry> taken = entries;
        entries = new ArrayList<>();
        waits = false;
        firstPublication = null;
        return taken;
    }

    /** The first one that somebody may wait for; null if there is none. */
    synchronized @Nullable Publication firstPublication() {
        return firstPublication;
    }
}
