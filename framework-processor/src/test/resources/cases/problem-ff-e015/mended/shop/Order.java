package shop;

import dev.fanfare.EventName;
import dev.fanfare.Topic;

@Topic("orders")
@EventName("order-placed")
public record Order(long id, String item) {}
