package dev.fanfare.local.inspect;

import dev.fanfare.runtime.MessageId;
import java.util.List;

/** One subscription from outside. Thread-safe. What reads changes nothing. */
public interface SubscriptionIntrospection {
    /** Its state at this moment. */
    SubscriptionStatus status();

    /**
     * Some of the messages that are still to be handled, in the order in which they were accepted. A message that is there
     * from the first page to the last is shown exactly once. A page may hold fewer messages than asked for, even none, and
     * have a next one. It costs a walk over the part of the backlog that is in memory.
     *
     * @throws IllegalArgumentException if the request's cursor is none that a page gave
     * @throws dev.fanfare.runtime.FanfareException if the storage cannot be read
     */
    MessagePage messages(MessageQuery query);

    /**
     * What is there of the message: usually one, dead or alive; several if it was published, or replayed, several times;
     * empty if the message is handled, or was never here. It may read the whole backlog.
     *
     * @throws dev.fanfare.runtime.FanfareException if the storage cannot be read
     */
    List<HeldMessage> find(MessageId id);

    /**
     * The message's failed attempts, the latest last. Each subscription remembers its last {@link FailedAttempt#KEPT}, in
     * memory: a new start knows none, and an attempt that succeeded leaves no trace.
     */
    List<FailedAttempt> attempts(MessageId id);

    /** The latest failed attempts of all messages, the latest first, at most so many. */
    List<FailedAttempt> attempts(int max);

    /** Its dead letters. */
    DeadLetterIntrospection deadLetters();

    /**
     * From now on no consumer gets anything of it; what consumers have they can settle. Messages are kept, as long as the
     * retention says, which goes on. It lasts until {@link #resume}, whoever comes and goes; a stored broker remembers it
     * across starts, and says so at each; one in memory ends with its messages. No effect if it is paused.
     *
     * @throws dev.fanfare.runtime.FanfareException if it is paused but that could not be stored
     */
    void pause();

    /**
     * Ends a pause; no effect if there is none.
     *
     * @throws dev.fanfare.runtime.FanfareException if it goes on but that could not be stored
     */
    void resume();
}
