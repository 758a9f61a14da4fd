package shop;

import dev.fanfare.OrderingKey;
import dev.fanfare.Topic;

@Topic("orders")
public sealed interface Order {
    record Cancelled(@OrderingKey long id) implements Order {}

    record Placed(@OrderingKey long id, String item) implements Order {}
}
