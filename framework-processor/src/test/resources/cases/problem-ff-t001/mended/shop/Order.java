package shop;

import dev.fanfare.Topic;

@Topic("new-orders")
public record Order(long id, String item) {}
