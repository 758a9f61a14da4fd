package dev.acme;

import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.PublishResult;
import dev.fanfare.runtime.Publisher;
import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Order} to the topic {@code orders}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class OrderPublisher implements Publisher<Order> {
    private static final EventMapping<Order> MAPPING = new Mapping();

    private final Outlet<Order> outlet;

    OrderPublisher(Outlet<Order> outlet) {
        this.outlet = outlet;
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
                Map.of("orders", Order.class),
                OrderPublisher::new);
    }

    @Override
    public MessageId publish(Order event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(Order event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends Order> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<Order> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(Order event) {
            return "orders";
        }
    }
}
