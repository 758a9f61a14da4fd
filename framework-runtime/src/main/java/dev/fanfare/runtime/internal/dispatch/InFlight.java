package dev.fanfare.runtime.internal.dispatch;

import dev.fanfare.limits.Limits;
import dev.fanfare.runtime.Interceptor.Incoming;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.spi.Delivery;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A message that was fetched and is not settled. Its lease is extended until it is. */
final class InFlight {
    private final Delivery delivery;
    private final OpenSource source;
    private final Incoming message;

    /** Written by the keeper of leases alone, once the message is held. */
    private long leasedAt;

    /** Written under the backlog's lock, and read of what was listed under it. */
    private @Nullable Execution execution;

    /** Where {@link Held} has it. */
    private Held.@Nullable Group group;

    private int place;

    InFlight(Delivery delivery, OpenSource source, long leasedAt) {
        this.delivery = delivery;
        this.source = source;
        this.leasedAt = leasedAt;
        this.message =
                new Incoming(id(delivery), delivery.body(), delivery.attributes(), delivery.key(), delivery.attempt());
    }

    private static MessageId id(Delivery delivery) {
        String given = delivery.attributes().getOrDefault("ce-id", "");
        return new MessageId(given.isEmpty() || given.length() > Limits.ID ? delivery.brokerId() : given);
    }

    Delivery delivery() {
        return delivery;
    }

    OpenSource source() {
        return source;
    }

    Incoming message() {
        return message;
    }

    /** When the lease began, in milliseconds of the time source. */
    long leasedAt() {
        return leasedAt;
    }

    void leased(long millis) {
        leasedAt = millis;
    }

    /** The call that handles it; null before. */
    @Nullable
    Execution execution() {
        return execution;
    }

    void handledBy(Execution call) {
        execution = call;
    }

    void isIn(Held.Group fetched, int index) {
        group = fetched;
        place = index;
    }

    /** The group that it was admitted with. */
    Held.Group group() {
        return Objects.requireNonNull(group, "not admitted");
    }

    int place() {
        return place;
    }
}
