package dev.fanfare.local.queue.planted;

import dev.fanfare.local.durable.TopicStorage;

/** Breaks a boundary on purpose: shows that its test can fail. */
public record KnowsStorage(TopicStorage storage) {}
