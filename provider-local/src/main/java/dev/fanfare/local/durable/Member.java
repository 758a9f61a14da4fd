package dev.fanfare.local.durable;

import dev.fanfare.local.queue.LocalSubscription;
import dev.fanfare.local.record.Progress;

/** A subscription of a stored topic, and how far it is. */
record Member(LocalSubscription subscription, Progress progress) {}
