package dev.fanfare.sample.notify;

import dev.fanfare.sample.monitor.UptimeTransition;

/** Where notifications go. Thread-safe. */
@FunctionalInterface
public interface Channel {
    /**
     * Delivers one notification and returns once the receiver has it.
     *
     * @param idempotencyKey the same on every attempt, so that the receiver can tell a repetition
     * @throws NotDeliveredException if the receiver did not confirm it; it may have it nevertheless
     */
    void deliver(String idempotencyKey, UptimeTransition transition) throws InterruptedException;
}
