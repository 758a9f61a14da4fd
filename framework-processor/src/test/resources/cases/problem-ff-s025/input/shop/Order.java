package shop;

import dev.fanfare.Topic;

@Topic("orders")
public record Order(long id, String item) {}
