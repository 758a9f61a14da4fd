package dev.fanfare.local.store.planted;

import dev.fanfare.local.LocalBroker;

/** Breaks a boundary on purpose: shows that its test can fail. */
public record KnowsBroker(LocalBroker broker) {}
