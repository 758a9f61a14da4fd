package dev.fanfare.local.queue;

import dev.fanfare.local.inspect.HeldMessage;
import dev.fanfare.local.inspect.MessageState;
import dev.fanfare.local.record.Stored;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.spi.OutboundMessage;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message as it was at one moment. Immutable.
 *
 * @param number its place among the subscription's messages
 * @param message null if it is stored and was not in memory
 * @param until when its lease ends or it is due; 0 while it waits
 * @param expiresAt when its retention ends; 0 if only the stored message says
 */
record Sighting(
        long number, @Nullable OutboundMessage message, int attempts, MessageState state, long until, long expiresAt) {
    static Sighting of(Copy copy, MessageState state, long until) {
        return new Sighting(
                copy.sequence, copy.isLetGo() ? null : copy.message, copy.attempts, state, until, copy.expiresAt);
    }

    /** One that is only stored, and was never delivered. */
    static Sighting stored(long number) {
        return new Sighting(number, null, 0, MessageState.WAITING, 0, 0);
    }

    /** The same with what is stored of it. */
    Sighting with(Stored stored, long retentionMillis) {
        return new Sighting(number, stored.message(), attempts, state, until, stored.acceptedAt() + retentionMillis);
    }

    /** As others see it; the message must be there. */
    HeldMessage shown(OutboundMessage content, long retentionMillis) {
        return new HeldMessage(
                new MessageId(content.id()),
                content.key(),
                content.attributes(),
                content.body(),
                attempts,
                state,
                until == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(until)),
                Optional.of(Instant.ofEpochMilli(expiresAt - retentionMillis)),
                Instant.ofEpochMilli(expiresAt));
    }
}
