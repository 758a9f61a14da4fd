/**
 * The queue of one subscription. A message comes in through the {@link dev.fanfare.local.queue.Intake} and waits in the {@link
 * dev.fanfare.local.queue.Backlog} as a {@link dev.fanfare.local.queue.Copy}; a {@link dev.fanfare.local.queue.Lease} is one
 * delivery of it, after which it is finished, back, delayed or in the {@link dev.fanfare.local.queue.DeadLetterQueue}. {@link
 * dev.fanfare.local.queue.Holdings} has all of these, and {@link dev.fanfare.local.queue.LocalSubscription} the lock.
 *
 * <p>What becomes of messages is told to a {@link dev.fanfare.local.queue.Journal}; those that memory does not hold are on a
 * {@link dev.fanfare.local.queue.Shelf}. Both are the storage's, of which nothing else is known here. Internal: nothing outside
 * of the broker uses this package.
 */
@NullMarked
package dev.fanfare.local.queue;

import org.jspecify.annotations.NullMarked;
