package dev.fanfare.runtime.internal.lifecycle;

import dev.fanfare.runtime.internal.dispatch.SubscriptionRunner;
import dev.fanfare.runtime.internal.publish.PublishGate;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;

/**
 * Closes an instance in the order that loses and repeats nothing: fetching, handlers with their outcomes, publishers,
 * connection. Each ends before the next begins, in real time, within the limit.
 */
record Shutdown(Duration limit, Collection<SubscriptionRunner> runners, PublishGate gate, Connection connection) {
    private static final Logger LOG = System.getLogger("dev.fanfare.runtime.shutdown");

    /** Handlers that were interrupted get a moment to give their messages back. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    void run() {
        long deadline = System.nanoTime() + limit.toNanos();
        runners.forEach(SubscriptionRunner::stop);
        if (!drained(deadline)) {
            LOG.log(
                    Level.WARNING,
                    "Handlers still run after the drain timeout of {0}; they are interrupted and their messages come back.",
                    limit);
            runners.forEach(runner ->
                    runner.interruptHandlers("Fanfare is closing and its drain timeout of " + limit + " is over."));
            drained(System.nanoTime() + GRACE.toNanos());
        }
        Duration left = Duration.ofNanos(Math.max(deadline - System.nanoTime(), GRACE.toNanos()));
        if (!gate.close(left)) {
            LOG.log(Level.WARNING, "The outcome of some publishes is not known; their messages may have arrived.");
        }
        connection.close();
    }

    private boolean drained(long deadline) {
        boolean all = true;
        try {
            for (SubscriptionRunner runner : runners) {
                all &= runner.awaitSettled(Math.max(0, deadline - System.nanoTime()));
            }
            return all;
        } catch (InterruptedException interrupted) {
            // Whoever closes has no more time: go on as at the end of the drain timeout.
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
