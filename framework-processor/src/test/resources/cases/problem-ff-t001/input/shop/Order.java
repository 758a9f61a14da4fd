package shop;

import dev.fanfare.Topic;

@Topic("New Orders")
public record Order(long id, String item) {}
