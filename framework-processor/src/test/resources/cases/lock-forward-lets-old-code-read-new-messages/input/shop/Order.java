package shop;

import dev.fanfare.Compatibility;
import dev.fanfare.Topic;

@Topic(value = "orders", compatibility = Compatibility.FORWARD)
record Order(String id, int amount, Plan plan, String note) {}
