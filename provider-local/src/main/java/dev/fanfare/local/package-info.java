/**
 * The embedded broker. A message goes from {@link dev.fanfare.local.LocalTopic} at publish to every {@link
 * dev.fanfare.local.LocalSubscription} that wants it, each with a {@link dev.fanfare.local.Copy} of its own over shared
 * bytes; a {@link dev.fanfare.local.Lease} is one delivery of it.
 *
 * <p>With a directory, a message is stored before any subscription gets it ({@link dev.fanfare.local.Publication}), and what
 * becomes of it is told to a {@link dev.fanfare.local.Journal}; {@link dev.fanfare.local.Commits} writes both. How messages
 * are leased, retried and buried is the same with and without.
 *
 * <p>No policy is here: retry arithmetic, concurrency and dispatch are the runtime's. All time is that of the callers'
 * {@link dev.fanfare.runtime.TimeSource}s, so instances that share a broker must share a clock.
 */
@NullMarked
package dev.fanfare.local;

import org.jspecify.annotations.NullMarked;
