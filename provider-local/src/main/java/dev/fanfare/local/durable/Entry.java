package dev.fanfare.local.durable;

import dev.fanfare.local.store.Batch;

/** Something that happened, on its way to the storage. {@link Commits} writes entries in the order they were added. */
interface Entry {
    /** Adds the changes; called once, by one thread at a time. */
    void addTo(Batch batch);

    /** The changes survive this process from now on, unless the storage cannot be written at all just now. */
    default void written() {}
}
