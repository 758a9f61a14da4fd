package dev.fanfare.runtime;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Publishes events to one topic. Thread-safe. Obtained from {@link Fanfare#publisher}, or as a constructor parameter of a
 * class that Fanfare builds.
 *
 * @param <E> the topic's event type
 */
public interface Publisher<E> {
    /**
     * Publishes one event and returns once the broker has durably accepted it.
     *
     * @throws PublishException if the event was refused (null, a null ordering key, over 256 KiB, not writable as JSON),
     *     if the broker did not accept it, or if Fanfare is closed. After a broker's failure the message may still have
     *     arrived.
     */
    MessageId publish(E event);

    /**
     * Publishes one event without waiting for its outcome; batched with others where the provider can. The stage fails with a
     * {@link PublishException}; this method itself throws nothing. Whoever publishes faster than the broker takes it waits here
     * for room, since what is pending is bounded (64 MiB on the clouds); where there is none for long, the stage fails.
     */
    CompletionStage<MessageId> publishAsync(E event);

    /**
     * Publishes events in the collection's order and returns one outcome for each, in the same order, once all are
     * known. A failure of some leaves the others published.
     *
     * @throws NullPointerException if the collection itself is null
     */
    List<PublishResult> publishAll(Collection<? extends E> events);
}
