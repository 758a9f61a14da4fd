/**
 * Records on disk, by key: the engine, the directory, and what to do about damage. It knows bytes and nothing of queues;
 * which record means what is the broker's.
 */
@NullMarked
package dev.fanfare.local.store;

import org.jspecify.annotations.NullMarked;
