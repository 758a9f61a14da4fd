package dev.fanfare.local.inspect;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which page of messages. Immutable.
 *
 * @param cursor {@link MessagePage#next} of the page before; empty for the first
 * @param limit the most messages, 1-{@link #MOST}
 * @param states those that are in one of these states; never {@link MessageState#DEAD}
 */
public record MessageQuery(Optional<String> cursor, int limit, Set<MessageState> states) {
    /** The most messages of a page. */
    public static final int MOST = 1_000;

    /** A page is full as well with bodies of so many bytes, 4 MiB, after its first message. */
    public static final int MOST_BYTES = 4 << 20;

    private static final Set<MessageState> LIVING =
            Set.of(MessageState.WAITING, MessageState.IN_FLIGHT, MessageState.DELAYED);

    /** @throws IllegalArgumentException if the limit or the states are out of their bounds */
    public MessageQuery {
        Limits.check(limit);
        states = Set.copyOf(states);
        if (states.isEmpty() || !LIVING.containsAll(states)) {
            throw new IllegalArgumentException(
                    "The states are some of WAITING, IN_FLIGHT and DELAYED; dead letters have a list of their own.");
        }
    }

    /** The first page, of all states. */
    public static MessageQuery first(int limit) {
        return new MessageQuery(Optional.empty(), limit, LIVING);
    }

    /** The page after one that gave this cursor. */
    public MessageQuery after(String next) {
        return new MessageQuery(Optional.of(next), limit, states);
    }

    /** The same, but only of these states. */
    public MessageQuery of(MessageState first, MessageState... more) {
        return new MessageQuery(cursor, limit, EnumSet.of(first, more));
    }
}
