package shop;

import dev.fanfare.Topic;

@Topic("orders")
public record Reorder(long id, int count) {}
