package app;

import dev.fanfare.Attribute;
import dev.fanfare.Topic;

@Topic("orders")
public record Order(
        @Attribute String a1,
        @Attribute String a2,
        @Attribute String a3,
        @Attribute String a4,
        @Attribute String a5,
        @Attribute String a6,
        @Attribute String a7,
        @Attribute String a8,
        @Attribute String a9,
        @Attribute String a10,
        @Attribute String a11,
        @Attribute String a12) {}
