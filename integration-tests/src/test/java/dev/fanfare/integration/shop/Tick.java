package dev.fanfare.integration.shop;

import dev.fanfare.Attribute;
import dev.fanfare.Topic;

/** An event without a key. */
@Topic("ticks")
public record Tick(int number, @Attribute boolean even) {}
