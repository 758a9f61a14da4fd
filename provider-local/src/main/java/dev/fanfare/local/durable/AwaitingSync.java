package dev.fanfare.local.durable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Publications that are written and not synced, in their order. Thread-safe. */
final class AwaitingSync {
    private final ArrayDeque<Publication> publications = new ArrayDeque<>();

    synchronized void addAll(Collection<Publication> more) {
        publications.addAll(more);
    }

    synchronized boolean isEmpty() {
        return publications.isEmpty();
    }

    /** The one that waits longest; null if there is none. */
    synchronized @Nullable Publication first() {
        return publications.peek();
    }

    /** Takes out all. */
    synchronized List<Publication> takeAll() {
        List<Publication> taken = new ArrayList<>(publications);
        publications.clear();
        return taken;
    }
}
