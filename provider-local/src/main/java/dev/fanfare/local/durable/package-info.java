/**
 * Messages that survive. A {@link dev.fanfare.local.durable.Publication} is stored before any subscription gets it, and what
 * becomes of a message is an {@link dev.fanfare.local.durable.Entry} behind it; {@link dev.fanfare.local.durable.Commits}
 * writes both in their order and syncs, {@link dev.fanfare.local.durable.Caretaker} does what nobody waits for. A {@link
 * dev.fanfare.local.durable.TopicLedger} knows who is done with which message; at a start the {@link
 * dev.fanfare.local.durable.Inventory} says where everything was.
 *
 * <p>Internal: nothing outside of the broker uses this package.
 */
@NullMarked
package dev.fanfare.local.durable;

import org.jspecify.annotations.NullMarked;
