package dev.fanfare.runtime.spi;

import java.util.Map;
import java.util.Optional;

/** One message that a source fetched; the provider's own class, handed back to the same source to settle it. */
public interface Delivery {
    /** The body's bytes as they were sent; read-only. */
    byte[] body();

    /** The attributes as they were sent; immutable. */
    Map<String, String> attributes();

    /** The ordering key, where the message has one. */
    Optional<String> key();

    /** Which delivery of the message this is, starting at 1 and rising, also across a consumer's crash. */
    int attempt();

    /** The id that the broker knows the message by: used where the attribute {@code ce-id} is missing. */
    String brokerId();
}
