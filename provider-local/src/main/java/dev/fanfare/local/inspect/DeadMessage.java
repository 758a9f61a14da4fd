package dev.fanfare.local.inspect;

import dev.fanfare.runtime.DeadLetter;
import java.time.Instant;

/**
 * A dead letter, and its time. Immutable.
 *
 * @param letter the message, and why it is dead
 * @param deadAt when it became a dead letter
 * @param expiresAt when it is forgotten
 */
public record DeadMessage(DeadLetter letter, Instant deadAt, Instant expiresAt) {}
