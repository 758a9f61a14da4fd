package dev.fanfare.local.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes that are made together or not at all, in their order. Not thread-safe. They can be written again after a failure. */
public final class Batch {
    private final List<Change> changes = new ArrayList<>();

    enum Kind {
        PUT,
        DELETE,
        DELETE_ONCE
    }

    record Change(Kind kind, byte[] key, byte @Nullable [] value) {}

    /** Sets a record. */
    public void put(byte[] key, byte[] content) {
        changes.add(new Change(Kind.PUT, key, Frame.of(key, content)));
    }

    /** Removes a record, if it is there. */
    public void delete(byte[] key) {
        changes.add(new Change(Kind.DELETE, key, null));
    }

    /** Removes a record that was set once, never changed and never removed: then nothing is left of it. */
    public void deleteOnce(byte[] key) {
        changes.add(new Change(Kind.DELETE_ONCE, key, null));
    }

    /** These changes, and after them the other's. */
    public Batch and(Batch other) {
        Batch both = new Batch();
        both.changes.addAll(changes);
        both.changes.addAll(other.changes);
        return both;
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    List<Change> changes() {
        return changes;
    }
}
