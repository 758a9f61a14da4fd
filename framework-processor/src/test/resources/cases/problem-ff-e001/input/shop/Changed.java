package shop;

import dev.fanfare.Topic;

@Topic("changes")
public record Changed<T>(T before, T after) {}
