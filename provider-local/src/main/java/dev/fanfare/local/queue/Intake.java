package dev.fanfare.local.queue;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;

/**
 * Where publishers leave the messages of one subscription until it takes them in. Thread-safe, with a lock of its own: a
 * publisher does not wait for what consumers do.
 */
final class Intake {
    private ArrayDeque<Copy> copies = new ArrayDeque<>();

    /** Leaves a message behind all others; returns how many there are. */
    synchronized int add(Copy copy) {
        copies.add(copy);
        return copies.size();
    }

    /** Takes out all, in their order. */
    synchronized Collection<Copy> takeAll() {
        if (copies.isEmpty()) {
            return List.of();
        }
        ArrayDeque<Copy> taken = copies;
        copies = new ArrayDeque<>();
        return taken;
    }
}
