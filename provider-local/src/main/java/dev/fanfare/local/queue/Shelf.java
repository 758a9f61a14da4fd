package dev.fanfare.local.queue;

import dev.fanfare.local.record.Stored;
import java.util.List;
import java.util.Optional;

/** The stored messages of one subscription. Thread-safe. Throws a {@link dev.fanfare.runtime.FanfareException} if the storage cannot be read. */
public interface Shelf {
    /**
     * Some of the subscription's messages, in order.
     *
     * @param next the number to go on from
     */
    record Page(List<Stored> messages, long next) {}

    /** The first messages with numbers from the one to before the other, so many at most. */
    Page page(long from, long to, int max);

    /** The messages of this id, whatever has become of them; reads everything. */
    List<Stored> search(String id);

    /** Whether something was known of the message at the start: it was handled, or delivered. */
    boolean knows(long number);

    /** One message. */
    Optional<Stored> find(long number);

    /** One message that must be there. */
    Stored load(long number);
}
