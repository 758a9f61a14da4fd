package shop;

import dev.fanfare.Topic;
import java.util.Map;

@Topic("orders")
public record Order(long id, Map<String, Object> details) {}
