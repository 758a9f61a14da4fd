package dev.fanfare.testkit;

import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.spi.Delivery;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** What a probe counts at one subscription of one instance. Thread-safe. */
final class ProbedSubscription {
    private final String name;
    private final Set<CompletableFuture<List<Delivery>>> waiting = ConcurrentHashMap.newKeySet();
    private long fetches;
    private int unsettled;
    private int held;
    private int mostHeld;
    private boolean stopped;

    ProbedSubscription(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    synchronized void fetching(CompletableFuture<List<Delivery>> fetch) {
        fetches++;
        stopped = false;
        waiting.add(fetch);
    }

    @SuppressWarnings("CollectionUndefinedEquality") // compared by identity, which is what is meant
    void fetched(CompletableFuture<List<Delivery>> fetch) {
        waiting.remove(fetch);
    }

    synchronized void delivered(int count) {
        unsettled += count;
        held += count;
        mostHeld = Math.max(mostHeld, held);
    }

    /** An outcome is on its way. */
    synchronized void settling() {
        held--;
    }

    synchronized void settled() {
        unsettled--;
    }

    synchronized void stopped() {
        stopped = true;
    }

    void failFetch(String reason) {
        waiting.forEach(fetch -> fetch.completeExceptionally(new FanfareException(reason)));
    }

    /** How often the runtime has fetched. */
    synchronized long fetches() {
        return fetches;
    }

    /** The most deliveries that had no outcome at once. */
    synchronized int mostHeld() {
        return mostHeld;
    }

    synchronized int unsettled() {
        return unsettled;
    }

    synchronized boolean busy() {
        return unsettled > 0 || (waiting.isEmpty() && !stopped);
    }
}
