package dev.fanfare.local.inspect;

import dev.fanfare.runtime.MessageId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A message as one subscription has it. Immutable.
 *
 * @param id its id, as published
 * @param key the ordering key, where it has one
 * @param attributes as published; immutable
 * @param body as published: UTF-8, legal as XML text; read-only
 * @param attempts how many deliveries have begun
 * @param state where it is
 * @param until when its lease ends or it is due again; when a dead letter is forgotten; empty while it waits
 * @param publishedAt when the broker accepted it; that of its replay if it was replayed; empty if it is dead
 * @param expiresAt when its retention ends; that of the dead letter if it is one
 */
public record HeldMessage(
        MessageId id,
        Optional<String> key,
        Map<String, String> attributes,
        byte[] body,
        int attempts,
        MessageState state,
        Optional<Instant> until,
        Optional<Instant> publishedAt,
        Instant expiresAt) {}
