package shop;

import dev.fanfare.Service;
import dev.fanfare.Topic;

@Service("Order Desk")
@Topic("orders")
public record Order(long id, String item) {}
