package shop;

import dev.fanfare.Attribute;
import dev.fanfare.Topic;
import java.util.Optional;

@Topic("orders")
record Order(String id, @Attribute("region") String area, Optional<Integer> code) {}
