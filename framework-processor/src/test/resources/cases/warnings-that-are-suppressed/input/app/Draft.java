package app;

import dev.fanfare.Attribute;

@SuppressWarnings("FF-E019")
public record Draft(@Attribute String plan) {}
