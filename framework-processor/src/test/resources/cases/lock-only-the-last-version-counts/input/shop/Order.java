package shop;

import dev.fanfare.Compatibility;
import dev.fanfare.Topic;
import java.util.Optional;

@Topic(value = "orders", compatibility = Compatibility.FULL)
record Order(String id, Optional<Integer> note) {}
