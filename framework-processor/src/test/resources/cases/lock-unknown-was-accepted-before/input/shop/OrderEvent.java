package shop;

import dev.fanfare.Topic;
import dev.fanfare.Unknown;

@Topic("order-events")
sealed interface OrderEvent {
    record Placed(String id) implements OrderEvent {}
    
    record Paid(String id) implements OrderEvent {}
    
    @Unknown
    record Other(String eventName, String json) implements OrderEvent {}
}
