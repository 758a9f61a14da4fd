package dev.fanfare.local.remote;

import dev.fanfare.local.wire.FrameReader;
import dev.fanfare.local.wire.WireException;
import dev.fanfare.runtime.spi.Delivery;
import java.util.Map;
import java.util.Optional;

/** A message that came over a link. Immutable; compared by identity. */
final class RemoteDelivery implements Delivery {
    private final RemoteSource source;
    private final long number;
    private final int attempt;
    private final String brokerId;
    private final Optional<String> key;
    private final Map<String, String> attributes;
    private final byte[] body;

    RemoteDelivery(RemoteSource source, FrameReader frame) throws WireException {
        this.source = source;
        this.number = frame.longNumber();
        this.attempt = frame.number();
        this.brokerId = frame.text();
        this.key = frame.optionalText();
        this.attributes = frame.attributes();
        this.body = frame.bytes();
    }

    RemoteSource source() {
        return source;
    }

    long number() {
        return number;
    }

    @Override
    public byte[] body() {
        return body;
    }

    @Override
    public Map<String, String> attributes() {
        return attributes;
    }

    @Override
    public Optional<String> key() {
        return key;
    }

    @Override
    public int attempt() {
        return attempt;
    }

    @Override
    public String brokerId() {
        return brokerId;
    }
}
