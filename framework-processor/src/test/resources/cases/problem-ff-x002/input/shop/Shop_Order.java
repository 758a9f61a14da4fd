package shop;

import dev.fanfare.Topic;

@Topic("own-orders")
public record Shop_Order(long id, String item) {}
