package shop;

import dev.fanfare.EventName;
import dev.fanfare.Topic;

@Topic("orders")
@EventName("order-placed")
sealed interface OrderEvent {
    record Placed(String id) implements OrderEvent {}
}
