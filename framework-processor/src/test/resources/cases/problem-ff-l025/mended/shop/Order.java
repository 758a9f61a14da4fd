package shop;

import dev.fanfare.OrderingKey;
import dev.fanfare.Topic;

@Topic("orders")
record Order(@OrderingKey String id, String customer) {}
