package dev.fanfare.runtime;

import java.util.List;
import java.util.Optional;

/**
 * The dead-letter queue of one subscription. Thread-safe. Reading changes nothing.
 */
public interface DeadLetters {
    /**
     * The oldest dead letters, oldest first.
     *
     * @param max the most to return, at least 1
     */
    List<DeadLetter> list(int max);

    /** One dead letter by its message's id. */
    Optional<DeadLetter> find(MessageId id);

    /** How many there are. */
    long count();

    /**
     * Gives one back to this subscription alone, under the same id, with attempts starting at 1 again.
     *
     * @return whether there was such a dead letter
     */
    boolean replay(MessageId id);

    /** Gives all back to this subscription, oldest first, and returns how many. */
    int replayAll();

    /** Forgets all for good and returns how many. */
    int purge();
}
