package shop;

import dev.fanfare.Attribute;
import dev.fanfare.Topic;
import java.util.List;

@Topic("orders")
public record Order(long id, @Attribute List<String> countries) {}
