package shop;

import dev.fanfare.Attribute;
import dev.fanfare.Topic;

@Topic("orders")
public sealed interface Order {
    record Cancelled(@Attribute int customer) implements Order {}

    record Placed(@Attribute String customer) implements Order {}
}
