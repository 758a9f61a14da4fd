package shop;

import dev.fanfare.EventName;
import dev.fanfare.Topic;

@Topic("order-events")
sealed interface OrderEvent {
    record Placed(String id) implements OrderEvent {}
    
    @EventName("paid")
    record Settled(String id) implements OrderEvent {}
}
