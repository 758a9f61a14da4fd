package dev.fanfare.local;

/** A subscription of a stored topic, and how far it is. */
record Member(LocalSubscription subscription, Progress progress) {}
