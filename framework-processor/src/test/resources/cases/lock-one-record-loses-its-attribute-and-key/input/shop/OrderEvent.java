package shop;

import dev.fanfare.Attribute;
import dev.fanfare.OrderingKey;
import dev.fanfare.Topic;

@Topic("orders")
sealed interface OrderEvent {
    record Placed(@OrderingKey String order, String customer, @Attribute String region) implements OrderEvent {}

    record Shipped(String order, @OrderingKey String customer, String region) implements OrderEvent {}
}
