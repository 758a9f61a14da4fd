package shop;

import dev.fanfare.Attribute;
import dev.fanfare.Topic;

@Topic("order-events")
sealed interface OrderEvent {
    record Placed(String id, @Attribute int region) implements OrderEvent {}
}
