package shop;

import dev.fanfare.OrderingKey;
import dev.fanfare.Topic;

@Topic("orders")
public record Order(@OrderingKey long customer, long id) {}
