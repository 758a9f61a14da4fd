package dev.acme;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link OrderEvent} to the topic {@code orders}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class OrderEventPublisher extends EventPublisher<OrderEvent> {
    OrderEventPublisher(Outlet<OrderEvent> outlet) {
        super(outlet, "acme", "orders");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code orders}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<OrderEvent>(
                "orders",
                OrderEvent.class,
                Map.of("placed", OrderEvent.Placed.class),
                OrderEventPublisher::new,
                OrderEvent.Other::new);
    }

    @Override
    protected String eventName(OrderEvent event) {
        if (event instanceof OrderEvent.Placed) {
            return "placed";
        }
        throw unknown(event);
    }

    private static IllegalArgumentException unknown(OrderEvent event) {
        return new IllegalArgumentException("Topic orders does not know " + event.getClass().getName()
                + "; what stands for unknown events cannot be published, and what was permitted later needs the topic to be compiled again.");
    }
}
