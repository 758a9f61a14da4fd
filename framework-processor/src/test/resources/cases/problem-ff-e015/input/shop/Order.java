package shop;

import dev.fanfare.EventName;
import dev.fanfare.Topic;

@Topic("orders")
@EventName("Order.Placed")
public record Order(long id, String item) {}
