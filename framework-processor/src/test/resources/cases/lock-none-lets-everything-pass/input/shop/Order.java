package shop;

import dev.fanfare.Compatibility;
import dev.fanfare.Topic;

@Topic(value = "orders", compatibility = Compatibility.NONE)
record Order(int number) {}
