package shop;

import dev.fanfare.Alias;
import dev.fanfare.Compatibility;
import dev.fanfare.Topic;

@Topic(value = "orders", compatibility = Compatibility.BACKWARD)
record Order(@Alias("id") String number, long amount, Plan plan) {}
