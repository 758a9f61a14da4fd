package dev.acme;

import dev.fanfare.Attribute;
import dev.fanfare.EventName;
import dev.fanfare.Guarantee;
import dev.fanfare.OrderingKey;
import dev.fanfare.Topic;

/** What happens to an order. */
@Topic(value = "orders", guarantee = Guarantee.EXACTLY_ONCE)
public sealed interface OrderEvent {
    /** It was placed. */
    record Placed(@OrderingKey long id, @Attribute String country, @Attribute int total) implements OrderEvent {}

    @EventName("sent")
    record Shipped(@OrderingKey long orderId, @Attribute String country) implements OrderEvent {}

    record CancelledByUser(@OrderingKey long id) implements OrderEvent {}
}
