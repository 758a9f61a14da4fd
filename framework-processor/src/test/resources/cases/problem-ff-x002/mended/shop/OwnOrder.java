package shop;

import dev.fanfare.Topic;

@Topic("own-orders")
public record OwnOrder(long id, String item) {}
