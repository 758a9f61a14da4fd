package dev.fanfare.testkit.app;

import dev.fanfare.runtime.Topology;
import java.time.Duration;

/**
 * The times and counts that a run of the suite gives every subscription, since a minute costs nothing in virtual time and a
 * minute in real time.
 *
 * @param lease the ack deadline
 * @param backoff the first backoff; the longest is twice that
 * @param maxAttempts of every subscription
 */
public record Tempo(Duration lease, Duration backoff, int maxAttempts) {
    /** The longest backoff. */
    public Duration longestBackoff() {
        return backoff.multipliedBy(2);
    }

    Topology.Subscription applied(Topology.Subscription to) {
        return new Topology.Subscription(
                to.topic(),
                to.name(),
                to.doc(),
                to.service(),
                to.handler(),
                to.eventNames(),
                to.filter(),
                to.batch(),
                to.concurrency(),
                lease,
                to.timeout(),
                to.retention(),
                new Topology.Retry(
                        maxAttempts, backoff, longestBackoff(), to.retry().never()),
                to.deadLetter(),
                to.publishes(),
                to.source());
    }
}
