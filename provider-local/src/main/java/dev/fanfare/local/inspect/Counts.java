package dev.fanfare.local.inspect;

/**
 * What has happened in a subscription since the broker was opened. Immutable.
 *
 * @param published messages that came for it, replayed dead letters too
 * @param delivered deliveries to consumers, without those that they gave back untouched
 * @param handled messages that were acknowledged
 * @param failed attempts that ended with a retry or a dead letter, or whose lease lapsed
 * @param deadLettered messages that became dead letters
 * @param expired messages that nobody handled within the retention
 */
public record Counts(long published, long delivered, long handled, long failed, long deadLettered, long expired) {}
