package shop;

import dev.fanfare.Attribute;
import dev.fanfare.Topic;

@Topic("orders")
public record Order(long id, @Attribute("ships-to") String country) {}
