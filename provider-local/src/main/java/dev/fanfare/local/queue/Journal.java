package dev.fanfare.local.queue;

import dev.fanfare.local.queue.DeadLetterQueue.Content;
import dev.fanfare.local.queue.DeadLetterQueue.Letter;
import dev.fanfare.runtime.TimeSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Is told what becomes of the messages of one subscription, and gives messages back that are not in memory. The
 * subscription's lock is held, unless it says otherwise. A broker in memory has {@link #NONE}, which
 * does nothing.
 */
public interface Journal {
    /** A stage without the methods of a future: nobody can complete or change it for the others. */
    CompletionStage<Void> DONE = CompletableFuture.completedStage(null);

    /** For subscriptions in memory. */
    Journal NONE = new Journal() {};

    /** The attempts of the message, and when it is available again: its lease lapses, or it is due. */
    default void state(Copy copy, long until) {}

    /** The message is done with. */
    default void finished(Copy copy) {}

    /** The message is a dead letter from now on. */
    default void buried(Copy copy, Letter letter, Content content) {}

    /** The dead letters are gone for good. */
    default void removed(List<Letter> letters) {}

    /**
     * The dead letters are messages again, as new. No lock may be held.
     *
     * @throws dev.fanfare.runtime.FanfareException if that could not be written; they are dead letters still
     */
    default void replay(List<Letter> letters, TimeSource time) {}

    /** What a dead letter holds; empty if it is gone. No lock may be held. */
    default Optional<Content> content(Letter letter) {
        return Optional.ofNullable(letter.content());
    }

    /** No consumer gets anything since then, or all do again if that is 0. */
    default void paused(long since) {}

    /**
     * Returns once what was told before is as safe as what is published. No lock may be held.
     *
     * @throws dev.fanfare.runtime.FanfareException if that cannot be written just now
     */
    default void secure(TimeSource time) {}

    /** Writes what was told before. No lock may be held. */
    default void flush() {}

    /** Completes the fetches once what was told before is written. No lock may be held. */
    default void handOver(List<Fetch> served) {
        Fetch.complete(served);
    }

    /** Completes once the outcome told before is as safe as the topic promises. No lock may be held. */
    default CompletionStage<Void> settled(TimeSource time) {
        return DONE;
    }

    /** Whether messages can be let go and loaded again. */
    default boolean keepsMessages() {
        return false;
    }
}
