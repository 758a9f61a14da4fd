package dev.fanfare.runtime.testing;

/** A sealed event, ordered by {@code orderId}: topic {@code orders}. */
public sealed interface OrderEvent {
    /** The ordering key. */
    String orderId();

    /** Event {@code order-placed}. */
    record OrderPlaced(String orderId, int amount) implements OrderEvent {}

    /** Event {@code order-cancelled}. */
    record OrderCancelled(String orderId) implements OrderEvent {}

    /** Stands for events that are not known. */
    record OrderOther(String eventName, String json) implements OrderEvent {
        @Override
        public String orderId() {
            return "";
        }
    }
}
