package dev.fanfare.runtime.spi;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How much there is in a subscription, as far as its broker tells. Immutable.
 *
 * @param backlog messages that are still to be handled, those in flight among them
 * @param inFlight messages that consumers have at this moment
 * @param oldestAge how long ago the oldest message of the backlog was accepted; empty if there is none, or it is not known
 * @param deadLetters dead letters
 * @param notes what is not known, or not exactly, and where it can be seen, in whole sentences
 */
public record Figures(
        OptionalLong backlog,
        OptionalLong inFlight,
        Optional<Duration> oldestAge,
        OptionalLong deadLetters,
        List<String> notes) {
    /** Copies the list. */
    public Figures {
        notes = List.copyOf(notes);
    }

    /** Nothing is known, and why. */
    public static Figures unknown(String note) {
        return new Figures(
                OptionalLong.empty(), OptionalLong.empty(), Optional.empty(), OptionalLong.empty(), List.of(note));
    }
}
