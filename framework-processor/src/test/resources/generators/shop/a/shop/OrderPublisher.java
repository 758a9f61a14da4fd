package a.shop;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Order} to the topic {@code orders}.
 */
@Generated("dev.fanfare.processor.GeneratorsTest")
public final class OrderPublisher extends EventPublisher<Order> {
    OrderPublisher(Outlet<Order> outlet) {
        super(outlet, "shop", "orders");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code orders}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Order>(
                "orders",
                Order.class,
                "orders",
                OrderPublisher::new);
    }

    @Override
    protected String key(Order event) {
        return Objects.toString(event.customer(), null);
    }

    @Override
    protected void attributes(Order event, EventMapping.AttributeSink sink) {
        sink.put("channel", event.channel());
        sink.put("express", event.express());
    }
}
