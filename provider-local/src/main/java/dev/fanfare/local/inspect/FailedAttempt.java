package dev.fanfare.local.inspect;

import dev.fanfare.runtime.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An attempt at a message that failed. Immutable.
 *
 * @param id the message
 * @param attempt which, starting at 1
 * @param startedAt when the message was handed to the consumer
 * @param duration until the outcome was known
 * @param outcome what followed
 * @param dueAt when the message was available again; empty if it is a dead letter
 * @param exception the class of what the handler threw, at most 200 characters; empty if nobody told the broker
 * @param message its message, or the reason of a dead letter without an exception; at most 500 characters
 */
public record FailedAttempt(
        MessageId id,
        int attempt,
        Instant startedAt,
        Duration duration,
        Outcome outcome,
        Optional<Instant> dueAt,
        Optional<String> exception,
        Optional<String> message) {
    /** So many of the last failed attempts each subscription remembers: 2 MB of heap at the very most. */
    public static final int KEPT = 1_000;

    /** What follows a failed attempt. */
    public enum Outcome {
        /** Another attempt. */
        RETRIED,
        /** Another attempt, since the consumer neither settled the message nor kept its lease. */
        LAPSED,
        /** The message is a dead letter. */
        DEAD_LETTERED
    }
}
