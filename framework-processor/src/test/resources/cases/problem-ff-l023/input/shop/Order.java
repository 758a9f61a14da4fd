package shop;

import dev.fanfare.Attribute;
import dev.fanfare.Topic;

@Topic("orders")
record Order(String id, String area, @Attribute("region") int code) {}
