/**
 * The embedded broker. A message goes from {@link dev.fanfare.local.LocalTopic} at publish to every {@link
 * dev.fanfare.local.queue.LocalSubscription} that wants it, each with a copy of its own over shared bytes.
 *
 * <p>With a directory, a message is stored before any subscription gets it, and so is what becomes of it: that is {@link
 * dev.fanfare.local.durable}, on the records of {@link dev.fanfare.local.record} and the files of {@link
 * dev.fanfare.local.store}. How messages are leased, retried and buried is the same with and without: {@link
 * dev.fanfare.local.queue}.
 *
 * <p>No policy is here: retry arithmetic, concurrency and dispatch are the runtime's. All time is that of the callers'
 * {@link dev.fanfare.runtime.TimeSource}s, so instances that share a broker must share a clock.
 */
@NullMarked
package dev.fanfare.local;

import org.jspecify.annotations.NullMarked;
