package shop;

import dev.fanfare.Topic;
import java.util.Optional;

@Topic("orders")
record Order(String id, Optional<String> note) {}
