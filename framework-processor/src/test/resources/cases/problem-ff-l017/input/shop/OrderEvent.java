package shop;

import dev.fanfare.Topic;

@Topic("order-events")
sealed interface OrderEvent {
    record Placed(String id) implements OrderEvent {}
    
    record Paid(String id) implements OrderEvent {}
}
