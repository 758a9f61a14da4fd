package shop;

import dev.fanfare.OrderingKey;
import dev.fanfare.Topic;

@Topic("orders")
record Order(String id, @OrderingKey String customer) {}
