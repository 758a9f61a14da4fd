package dev.fanfare.local;

import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.OutboundMessage;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One delivery of a message, to one source. What a consumer sees of it never changes; the rest is the subscription's. */
final class Lease implements Delivery {
    final Copy copy;
    private final OutboundMessage message;
    final LocalSource source;
    private final int attempt;

    /** When the message is available to others again, in milliseconds of the time source. */
    long lapsesAt;

    /** Whether its outcome is known, so that nothing is left to extend. */
    boolean settled;

    @Nullable
    Lease earlier;

    @Nullable
    Lease later;

    Lease(Copy copy, LocalSource source, int attempt) {
        this.copy = copy;
        this.message = copy.message;
        this.source = source;
        this.attempt = attempt;
    }

    @Override
    public byte[] body() {
        return message.body();
    }

    @Override
    public Map<String, String> attributes() {
        return message.attributes();
    }

    @Override
    public Optional<String> key() {
        return message.key();
    }

    @Override
    public int attempt() {
        return attempt;
    }

    @Override
    public String brokerId() {
        return message.id();
    }
}
