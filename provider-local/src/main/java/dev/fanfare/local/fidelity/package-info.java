/**
 * How the broker behaves: as itself, or as a cloud, with its limits and what it shows of its queues. Chosen once, when topics
 * and subscriptions are opened: {@link dev.fanfare.local.queue.Conduct} is all that a queue knows of it.
 */
@NullMarked
package dev.fanfare.local.fidelity;

import org.jspecify.annotations.NullMarked;
