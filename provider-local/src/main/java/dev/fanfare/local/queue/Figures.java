package dev.fanfare.local.queue;

import dev.fanfare.local.inspect.Counts;

/**
 * How much a subscription holds at one moment. Immutable.
 *
 * @param firstExpiry when the oldest message expires that is to be handled; {@link Long#MAX_VALUE} if there is none
 */
record Figures(long waiting, long inFlight, long delayed, long deadLetters, long firstExpiry, Counts counts) {}
