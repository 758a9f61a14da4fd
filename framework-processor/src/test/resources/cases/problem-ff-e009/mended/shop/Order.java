package shop;

import dev.fanfare.Attribute;
import dev.fanfare.Topic;

@Topic("orders")
public record Order(
        @Attribute String country,
        @Attribute String channel,
        @Attribute boolean gift,
        @Attribute int items,
        long cents) {}
