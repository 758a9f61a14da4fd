package dev.fanfare.runtime.testing;

import dev.fanfare.runtime.spi.Delivery;
import java.util.Map;
import java.util.Optional;

/** A delivery of {@link FakeQueue}; {@code place} is the message's place in the queue. */
record FakeDelivery(
        long place, byte[] body, Map<String, String> attributes, Optional<String> key, int attempt, String brokerId)
        implements Delivery {
    String id() {
        return attributes.getOrDefault("ce-id", brokerId);
    }
}
