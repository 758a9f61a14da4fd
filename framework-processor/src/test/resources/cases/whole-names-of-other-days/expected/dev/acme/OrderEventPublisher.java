package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link OrderEvent} to the topic {@code order-events}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class OrderEventPublisher extends EventPublisher<OrderEvent> {
    OrderEventPublisher(Outlet<OrderEvent> outlet) {
        super(outlet, "acme", "order-events");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code order-events}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<OrderEvent>(
                "order-events",
                OrderEvent.class,
                Map.of(
                        "cancelled", OrderEvent.Cancelled.class,
                        "placed", OrderEvent.Placed.class,
                        "bought", OrderEvent.Placed.class,
                        "ordered", OrderEvent.Placed.class),
                OrderEventPublisher::new,
                OrderEvent.Other::new);
    }

    @Override
    protected String eventName(OrderEvent event) {
        if (event instanceof OrderEvent.Cancelled) {
            return "cancelled";
        }
        if (event instanceof OrderEvent.Placed) {
            return "placed";
        }
        throw unknown(event);
    }

    @Override
    protected String key(OrderEvent event) {
        if (event instanceof OrderEvent.Cancelled that) {
            return String.valueOf(that.orderId());
        }
        if (event instanceof OrderEvent.Placed that) {
            return String.valueOf(that.orderId());
        }
        throw unknown(event);
    }

    @Override
    protected void attributes(OrderEvent event, EventMapping.AttributeSink sink) {
        if (event instanceof OrderEvent.Placed that) {
            sink.put("email", that.email());
        }
    }

    private static IllegalArgumentException unknown(OrderEvent event) {
        return new IllegalArgumentException("Topic order-events does not know " + event.getClass().getName()
                + "; what stands for unknown events cannot be published, and what was permitted later needs the topic to be compiled again.");
    }
}
