package dev.acme;

import dev.fanfare.Alias;
import dev.fanfare.Attribute;
import dev.fanfare.Compatibility;
import dev.fanfare.OrderingKey;
import dev.fanfare.Reserved;
import dev.fanfare.Topic;
import dev.fanfare.Unknown;

@Topic(value = "order-events", compatibility = Compatibility.BACKWARD)
@Reserved({"order-lost", "order-found"})
public sealed interface OrderEvent {
    @Alias({"bought", "ordered"})
    @Reserved("colour")
    record Placed(@OrderingKey long orderId, @Alias("mail") @Attribute String email, Plan plan) implements OrderEvent {}

    record Cancelled(@OrderingKey long orderId) implements OrderEvent {}

    @Unknown
    record Other(String eventName, String json) implements OrderEvent {}

    @Reserved("GOLD")
    enum Plan {
        @Alias("BASIC")
        FREE,
        PRO,
        @Unknown
        OTHER
    }
}
