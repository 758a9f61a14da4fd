package dev.fanfare.local.inspect;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A subscription at one moment. Immutable. {@code waiting + inFlight + delayed} is the backlog: what is still to be handled.
 *
 * @param topic the topic's name
 * @param name its own name
 * @param at the moment
 * @param waiting messages that may go to a consumer, or wait for another message of their key
 * @param inFlight messages that consumers have
 * @param delayed messages that failed and are not due yet; after a start also those whose lease the process before had given
 * @param deadLetters dead letters
 * @param oldestAge how long ago the oldest message of the backlog was accepted; empty if there is none
 * @param consumers sources that are open, one for each running instance at least
 * @param pausedSince when it was paused; empty if it is not
 * @param counts what has happened since the broker was opened
 * @param rates what happens in a second
 */
public record SubscriptionStatus(
        String topic,
        String name,
        Instant at,
        long waiting,
        long inFlight,
        long delayed,
        long deadLetters,
        Optional<Duration> oldestAge,
        int consumers,
        Optional<Instant> pausedSince,
        Counts counts,
        Rates rates) {
    /** What is still to be handled. */
    public long backlog() {
        return waiting + inFlight + delayed;
    }
}
