package dev.fanfare.local.queue;

import dev.fanfare.runtime.spi.Delivery;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A fetch that waits, and then what it gets. The subscription's lock guards it until it is served. */
public final class Fetch {
    final LocalSource source;
    final int max;
    final CompletableFuture<List<Delivery>> stage = new CompletableFuture<>();
    List<Delivery> messages = List.of();

    /** Why it cannot be served. */
    @Nullable
    RuntimeException failure;

    Fetch(LocalSource source, int max) {
        this.source = source;
        this.max = max;
    }

    /** Hands over to fetches that were served; called outside all locks, for it runs the consumers' code. */
    public static void complete(List<Fetch> served) {
        for (int i = 0; i < served.size(); i++) {
            served.get(i).complete();
        }
    }

    /** Whether nobody waits for it any more. */
    boolean isCancelled() {
        return stage.isDone();
    }

    private void complete() {
        if (failure != null) {
            stage.completeExceptionally(failure);
            return;
        }
        if (!stage.complete(messages)) {
            // Whoever cancelled the stage never sees these messages.
            messages.forEach(source::release);
        }
    }
}
