package shop;

import dev.fanfare.Topic;
import java.util.List;
import java.util.Map;
import java.util.Set;

@Topic("orders")
record Order(List<String> tags, Set<String> notes, Map<java.util.UUID, Integer> counts, Map<String, List<Item>> items, String by) {}
