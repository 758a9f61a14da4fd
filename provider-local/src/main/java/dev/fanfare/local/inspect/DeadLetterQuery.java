package dev.fanfare.local.inspect;

import java.util.Optional;

/**
 * Which page of dead letters. Immutable.
 *
 * @param cursor {@link DeadLetterPage#next} of the page before, for the same order; empty for the first
 * @param limit the most dead letters, 1-{@link MessageQuery#MOST}; {@link MessageQuery#MOST_BYTES} bounds a page too
 * @param newestFirst whether the page begins with the newest
 * @param filter which
 */
public record DeadLetterQuery(Optional<String> cursor, int limit, boolean newestFirst, DeadLetterFilter filter) {
    /** @throws IllegalArgumentException if the limit is out of its bounds */
    public DeadLetterQuery {
        Limits.check(limit);
    }

    /** The first page, oldest first. */
    public static DeadLetterQuery oldest(int limit) {
        return new DeadLetterQuery(Optional.empty(), limit, false, DeadLetterFilter.ALL);
    }

    /** The first page, newest first. */
    public static DeadLetterQuery newest(int limit) {
        return new DeadLetterQuery(Optional.empty(), limit, true, DeadLetterFilter.ALL);
    }

    /** The page after one that gave this cursor. */
    public DeadLetterQuery after(String next) {
        return new DeadLetterQuery(Optional.of(next), limit, newestFirst, filter);
    }

    /** The same, but only what matches. */
    public DeadLetterQuery matching(DeadLetterFilter wanted) {
        return new DeadLetterQuery(cursor, limit, newestFirst, wanted);
    }
}
