package shop;

import dev.fanfare.Guarantee;
import dev.fanfare.Topic;

@Topic(value = "orders", guarantee = Guarantee.AT_LEAST_ONCE)
record Order(String id) {}
