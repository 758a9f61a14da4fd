package shop;

import dev.fanfare.Attribute;
import dev.fanfare.Topic;

@Topic("orders")
record Order(String id, @Attribute String region) {}
