package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
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
                Map.of(
                        "cancelled-by-user", OrderEvent.CancelledByUser.class,
                        "placed", OrderEvent.Placed.class,
                        "sent", OrderEvent.Shipped.class),
                OrderEventPublisher::new);
    }

    @Override
    protected String eventName(OrderEvent event) {
        if (event instanceof OrderEvent.CancelledByUser) {
            return "cancelled-by-user";
        }
        if (event instanceof OrderEvent.Placed) {
            return "placed";
        }
        if (event instanceof OrderEvent.Shipped) {
            return "sent";
        }
        throw unknown(event);
    }

    @Override
    protected String key(OrderEvent event) {
        if (event instanceof OrderEvent.CancelledByUser that) {
            return String.valueOf(that.id());
        }
        if (event instanceof OrderEvent.Placed that) {
            return String.valueOf(that.id());
        }
        if (event instanceof OrderEvent.Shipped that) {
            return String.valueOf(that.orderId());
        }
        throw unknown(event);
    }

    @Override
    protected void attributes(OrderEvent event, EventMapping.AttributeSink sink) {
        if (event instanceof OrderEvent.Placed that) {
            sink.put("country", that.country());
            sink.put("total", that.total());
        } else if (event instanceof OrderEvent.Shipped that) {
            sink.put("country", that.country());
        }
    }

    private static IllegalArgumentException unknown(OrderEvent event) {
        return new IllegalArgumentException("Topic orders does not know " + event.getClass().getName()
                + "; compile the topic again, together with its events.");
    }
}
