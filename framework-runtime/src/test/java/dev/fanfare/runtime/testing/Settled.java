package dev.fanfare.runtime.testing;

import java.time.Duration;

/**
 * What a source was told about a delivery.
 *
 * @param how {@code ack}, {@code retry}, {@code release}, {@code dead} or {@code extend}
 * @param id the message's id
 * @param attempt which delivery it was
 * @param delay of a retry
 * @param diagnostics of a dead letter
 */
public record Settled(String how, String id, int attempt, Duration delay, String diagnostics) {}
