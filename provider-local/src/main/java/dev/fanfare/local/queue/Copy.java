package dev.fanfare.local.queue;

import dev.fanfare.runtime.spi.OutboundMessage;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message as one subscription has it: the bytes are shared with the other subscriptions, its fate is its own. Not
 * thread-safe: the subscription's lock guards it. It is in exactly one place: ready, returned, delayed, behind another
 * copy of its key, or leased.
 */
public final class Copy {
    /** In place of a message that is stored and not in memory just now. */
    private static final OutboundMessage LET_GO = new OutboundMessage("", new byte[0], Map.of(), Optional.empty());

    OutboundMessage message;

    /** Its place among the subscription's messages; set when the backlog takes it in. */
    long sequence;

    /** When its retention ends, in milliseconds of the time source. */
    final long expiresAt;

    /** How many deliveries of it have begun; one that was released does not count. */
    int attempts;

    /** When a failed message is due again. */
    long dueAt;

    /** The next message of its key, which waits for it. */
    @Nullable
    Copy behind;

    Copy(OutboundMessage message, long expiresAt) {
        this.message = message;
        this.expiresAt = expiresAt;
    }

    /** The number of a stored message. */
    public long number() {
        return sequence;
    }

    /** How many deliveries of it have begun. */
    public int attempts() {
        return attempts;
    }

    /** Memory need not hold the message. */
    void letGo() {
        message = LET_GO;
    }

    /** Whether the message has to be loaded; every message has a body. */
    boolean isLetGo() {
        return message.body().length == 0;
    }
}
