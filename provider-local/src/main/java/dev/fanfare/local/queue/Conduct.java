package dev.fanfare.local.queue;

/**
 * How a queue behaves where clouds differ from one another. Immutable.
 *
 * @param order what it keeps of the order of its messages
 * @param mostFetched messages that one fetch gives at most
 * @param mostOut messages that are out at most, leased or delayed; further fetches wait
 * @param granularity in milliseconds: leases and delays are rounded up to a multiple of it
 * @param longestLease in milliseconds, from the delivery and however often the lease is extended
 * @param late what a consumer hears of an outcome that comes after its lease has lapsed
 * @param seed of what happens at random
 * @param duplicates of so many acknowledged messages one comes again, where there is no order; 0 for none
 */
public record Conduct(
        Order order,
        int mostFetched,
        int mostOut,
        long granularity,
        long longestLease,
        Late late,
        long seed,
        int duplicates) {
    /** As Fanfare's own queue: no limits, and the strictest order. */
    public static final Conduct PLAIN =
            new Conduct(Order.CHAINS, Integer.MAX_VALUE, Integer.MAX_VALUE, 1, Long.MAX_VALUE, Late.FAILS, 0, 0);

    /** What a queue keeps of the order of its messages. */
    public enum Order {
        /** One message of a key is out at a time; without a key, first in first out. */
        CHAINS,
        /** None, with a key or without. */
        NONE,
        /** One fetch may have several messages of a key, in order; further ones only when none of them is out any more. */
        GROUPS,
        /** As groups; and when a message comes back, all later ones of its key do, also those that were acknowledged. */
        GROUPS_REWOUND,
        /** As groups; and an acknowledgement fails while an earlier message of its key has none. */
        GROUPS_IN_TURN
    }

    /** What a consumer hears of an outcome that comes after its lease has lapsed; it has no effect in any case. */
    public enum Late {
        /** The outcome fails. */
        FAILS,
        /** An acknowledgement completes, anything else fails. */
        ACKS_COMPLETE,
        /** The outcome completes. */
        COMPLETES
    }

    /** Whether it is Fanfare's own queue. */
    boolean isPlain() {
        return order == Order.CHAINS;
    }

    /** Milliseconds rounded up as the queue does. */
    long rounded(long millis) {
        return granularity == 1 ? millis : (millis + granularity - 1) / granularity * granularity;
    }

    /** An empty backlog. */
    Backlog backlog(Backlog.Owner owner) {
        return switch (order) {
            case CHAINS -> new Backlog(owner);
            case NONE -> new UnorderedBacklog(owner, this);
            case GROUPS, GROUPS_IN_TURN -> new GroupedBacklog(owner, this);
            case GROUPS_REWOUND -> new RewindingBacklog(owner, this);
        };
    }
}
