/**
 * The embedded broker, in memory. A message goes from {@link dev.fanfare.local.LocalTopic} at publish to every {@link
 * dev.fanfare.local.LocalSubscription} that wants it, each with a {@link dev.fanfare.local.Copy} of its own over shared
 * bytes; a {@link dev.fanfare.local.Lease} is one delivery of it.
 *
 * <p>No policy is here: retry arithmetic, concurrency and dispatch are the runtime's. All time is that of the callers'
 * {@link dev.fanfare.runtime.TimeSource}s, so instances that share a broker must share a clock.
 */
@NullMarked
package dev.fanfare.local;

import org.jspecify.annotations.NullMarked;
