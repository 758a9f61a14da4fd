package dev.fanfare.runtime.spi.support;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** An entry that waits for its outcome. */
final class PendingEntry<E> {
    final E entry;
    final @Nullable Object lane;
    final int bytes;
    final CompletableFuture<Void> outcome = new CompletableFuture<>();

    /** How often it was sent; of the one batch that it is in. */
    int tries;

    PendingEntry(E entry, @Nullable Object lane, int bytes) {
        this.entry = entry;
        this.lane = lane;
        this.bytes = bytes;
    }
}
