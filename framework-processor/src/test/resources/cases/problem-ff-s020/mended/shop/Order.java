package shop;

import dev.fanfare.Service;
import dev.fanfare.Topic;

@Service("order-desk")
@Topic("orders")
public record Order(long id, String item) {}
