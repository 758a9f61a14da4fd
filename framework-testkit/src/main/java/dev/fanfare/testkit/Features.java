package dev.fanfare.testkit;

import dev.fanfare.testkit.app.Tempo;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a provider declares about itself; the suite derives its bounds from it. Immutable.
 *
 * @param declared the optional features that it keeps
 * @param granularity of delays and leases; they may be longer by this
 * @param shortestLease the shortest ack deadline that it has; tests in real time last a multiple of it
 * @param leastMaxAttempts the fewest attempts after which its own dead-letter policy can step in
 * @param attributes the most attributes of a message, {@code ff-dead} included; one more must be refused
 * @param patience how long anything may take in real time before the suite calls it lost
 */
public record Features(
        Set<Feature> declared,
        Duration granularity,
        Duration shortestLease,
        int leastMaxAttempts,
        int attributes,
        Duration patience) {
    /** A provider with millisecond delays, leases from 2 s, any number of attempts, ten attributes, and 20 s of patience. */
    public static Features of(Feature... declared) {
        Set<Feature> all = EnumSet.noneOf(Feature.class);
        all.addAll(Arrays.asList(declared));
        return new Features(all, Duration.ofMillis(1), Duration.ofSeconds(2), 1, 10, Duration.ofSeconds(20));
    }

    /** Copies what it is given. */
    public Features {
        declared = Set.copyOf(declared);
    }

    /** The same, with this granularity of delays and leases. */
    public Features withGranularity(Duration value) {
        return new Features(declared, value, shortestLease, leastMaxAttempts, attributes, patience);
    }

    /** The same, with this shortest ack deadline. */
    public Features withShortestLease(Duration value) {
        return new Features(declared, granularity, value, leastMaxAttempts, attributes, patience);
    }

    /** The same, with this minimum of {@code maxAttempts}. */
    public Features withLeastMaxAttempts(int value) {
        return new Features(declared, granularity, shortestLease, value, attributes, patience);
    }

    /** The same, with this largest number of attributes. */
    public Features withAttributes(int value) {
        return new Features(declared, granularity, shortestLease, leastMaxAttempts, value, patience);
    }

    /** The same, with this patience. */
    public Features withPatience(Duration value) {
        return new Features(declared, granularity, shortestLease, leastMaxAttempts, attributes, value);
    }

    /** Whether a feature is declared. */
    public boolean has(Feature feature) {
        return declared.contains(feature);
    }

    /** The times of a run: realistic ones in virtual time, the shortest in real time. */
    Tempo tempo() {
        int attempts = Math.max(4, leastMaxAttempts);
        if (has(Feature.VIRTUAL_TIME)) {
            return new Tempo(Duration.ofSeconds(30), Duration.ofSeconds(10), attempts);
        }
        // A busy machine must not take one end of a delay for the other.
        Duration backoff = Duration.ofMillis(Math.max(500, 2 * granularity.toMillis()));
        return new Tempo(shortestLease, backoff, attempts);
    }
}
