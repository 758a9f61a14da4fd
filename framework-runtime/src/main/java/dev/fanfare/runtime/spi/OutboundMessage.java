package dev.fanfare.runtime.spi;

import java.util.Map;
import java.util.Optional;

/**
 * A message on its way to the broker.
 *
 * @param id made by Fanfare; the broker's window for repeated publishes goes by it
 * @param body UTF-8 JSON, legal as XML text; read-only
 * @param attributes at most 9, {@code ce-id} among them; immutable
 * @param key the ordering key, present exactly on ordered topics
 */
public record OutboundMessage(String id, byte[] body, Map<String, String> attributes, Optional<String> key) {}
