package shop;

import dev.fanfare.EventName;
import dev.fanfare.Topic;

@Topic("orders")
sealed interface OrderEvent {
    @EventName("order-placed")
    record Placed(String id) implements OrderEvent {}
}
