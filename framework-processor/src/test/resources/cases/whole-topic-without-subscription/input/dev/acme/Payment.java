package dev.acme;

import dev.fanfare.Guarantee;
import dev.fanfare.Topic;

/**
 * A payment   was made
 * by a {@code customer}.
 *
 * @param cents how much
 */
@Topic(value = "payments", guarantee = Guarantee.EXACTLY_ONCE)
public record Payment(long cents) {}
