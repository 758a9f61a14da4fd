package dev.fanfare.local.inspect;

import dev.fanfare.runtime.MessageId;
import java.util.Map;
import java.util.Optional;

/**
 * A message to publish, as it goes over the wire: nothing is added to it. On a topic with several event names the handler
 * needs the attribute {@code ce-type}. Immutable.
 *
 * @param id the message's id; empty for a new UUID of version 7
 * @param key the ordering key; ordered topics require one
 * @param attributes at most 10
 * @param body UTF-8 and legal as XML text; read-only
 */
public record RawMessage(Optional<MessageId> id, Optional<String> key, Map<String, String> attributes, byte[] body) {
    /** Copies the map. */
    public RawMessage {
        attributes = Map.copyOf(attributes);
    }

    /** A message of this body, with a new id and nothing else. */
    public static RawMessage of(byte[] body) {
        return new RawMessage(Optional.empty(), Optional.empty(), Map.of(), body);
    }
}
