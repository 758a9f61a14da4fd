package shop;

import dev.fanfare.Attribute;
import dev.fanfare.Topic;

@Topic("orders")
public record Order(@Attribute String country, @Attribute String destination) {}
