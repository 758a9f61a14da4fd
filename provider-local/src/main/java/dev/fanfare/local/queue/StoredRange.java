package dev.fanfare.local.queue;

import dev.fanfare.local.record.Stored;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * The stored messages of a subscription that nobody has looked at, one after the other. It reads them in small pieces, and
 * looks at only so many numbers, for a subscription may want few of its topic's messages. Not thread-safe.
 */
final class StoredRange {
    /** So many numbers it looks at. */
    static final int NUMBERS = 20_000;

    private static final int PIECE = 64;

    private final @Nullable Shelf shelf;
    private final long end;
    private final boolean cut;
    private final ArrayDeque<Stored> read = new ArrayDeque<>();
    private long next;

    /**
     * The messages with numbers from the one to before the other.
     *
     * @param shelf null if there are none
     */
    StoredRange(@Nullable Shelf shelf, long from, long to) {
        this.shelf = shelf;
        this.next = from;
        this.cut = to - from > NUMBERS;
        this.end = cut ? from + NUMBERS : to;
    }

    /** The next message; null if there is none among the numbers it looks at. */
    @Nullable
    Stored peek() {
        while (read.isEmpty() && shelf != null && next < end) {
            Shelf.Page page = shelf.page(next, end, PIECE);
            read.addAll(page.messages());
            next = page.next();
        }
        return read.peek();
    }

    void remove() {
        read.remove();
    }

    /** Whether there may be messages at {@link #end} and after it. */
    boolean isCut() {
        return cut;
    }

    /** The first number that it does not look at. */
    long end() {
        return end;
    }
}
