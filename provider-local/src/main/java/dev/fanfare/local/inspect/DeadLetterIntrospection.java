package dev.fanfare.local.inspect;

import dev.fanfare.runtime.MessageId;
import java.util.List;
import java.util.Optional;

/**
 * The dead letters of one subscription from outside. Thread-safe. Reading changes nothing. All that filters looks at every
 * dead letter; those of a stored broker are read from disk where the filter asks for reason, exception or attributes.
 */
public interface DeadLetterIntrospection {
    /**
     * Some of the dead letters. One that is there from the first page to the last is shown exactly once. A page may hold
     * fewer than asked for, even none, and have a next one.
     *
     * @throws IllegalArgumentException if the request's cursor is none that a page gave
     * @throws dev.fanfare.runtime.FanfareException if the storage cannot be read
     */
    DeadLetterPage list(DeadLetterQuery query);

    /** The oldest dead letter of this message; empty if there is none. */
    Optional<DeadMessage> find(MessageId id);

    /** The dead letters by the class of the last exception, the most frequent first; at most {@link DeadLetterGroup#MOST}. */
    List<DeadLetterGroup> groups();

    /** How many match. */
    int count(DeadLetterFilter filter);

    /**
     * Gives those that match back to this subscription alone, oldest first, under their ids, with attempts from 1.
     *
     * @return how many
     * @throws dev.fanfare.runtime.FanfareException if the storage cannot be read or written; what was not replayed is still
     *     a dead letter
     */
    int replay(DeadLetterFilter filter);

    /** Forgets those that match for good; returns how many. */
    int purge(DeadLetterFilter filter);
}
