package dev.fanfare.runtime.testing;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import dev.fanfare.runtime.testing.OrderEvent.OrderCancelled;
import dev.fanfare.runtime.testing.OrderEvent.OrderOther;
import dev.fanfare.runtime.testing.OrderEvent.OrderPlaced;
import java.util.Map;

/** The topics of the tests, as generated code would bind them. */
public final class Bindings {
    /** Topic {@code signups}. */
    public static final TopicBinding<Signup> SIGNUPS = new TopicBinding<>(
            "signups",
            Signup.class,
            Map.of("signups", Signup.class),
            outlet -> new OutletPublisher<>(outlet, new SignupMapping()));

    /** Topic {@code orders}. */
    public static final TopicBinding<OrderEvent> ORDERS = new TopicBinding<>(
            "orders",
            OrderEvent.class,
            Map.of("order-placed", OrderPlaced.class, "order-cancelled", OrderCancelled.class),
            outlet -> new OutletPublisher<>(outlet, new OrderMapping()),
            OrderOther::new);

    /** Topic {@code receipts}, declared by the event. */
    public static final TopicBinding<Receipt> RECEIPTS = new TopicBinding<>(
            "receipts",
            Receipt.class,
            Map.of("receipts", Receipt.class),
            outlet -> new OutletPublisher<>(outlet, new ReceiptMapping("receipts")));

    /** Topic {@code copies}, declared by a topic interface. */
    public static final TopicBinding<Receipt> COPIES =
            new TopicBinding<>("copies", Receipts.class, Map.of("copies", Receipt.class), CopiesPublisher::new);

    private Bindings() {}

    private static final class CopiesPublisher extends OutletPublisher<Receipt> implements Receipts {
        CopiesPublisher(Outlet<Receipt> outlet) {
            super(outlet, new ReceiptMapping("copies"));
        }
    }

    private static final class SignupMapping implements EventMapping<Signup> {
        @Override
        public String service() {
            return "user";
        }

        @Override
        public String eventName(Signup event) {
            return "signups";
        }

        @Override
        public void attributes(Signup event, AttributeSink sink) {
            sink.put("plan", event.plan());
        }
    }

    private static final class OrderMapping implements EventMapping<OrderEvent> {
        @Override
        public String service() {
            return "shop";
        }

        @Override
        public String eventName(OrderEvent event) {
            return event instanceof OrderPlaced ? "order-placed" : "order-cancelled";
        }

        @Override
        public String key(OrderEvent event) {
            return event.orderId();
        }
    }

    private record ReceiptMapping(String name) implements EventMapping<Receipt> {
        @Override
        public String service() {
            return "books";
        }

        @Override
        public String eventName(Receipt event) {
            return name;
        }
    }
}
