package shop;

import dev.fanfare.Topic;

@Topic("reorders")
public record Reorder(long id, int count) {}
