package a.shop;

import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.PublishResult;
import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Order} to the topic {@code rush-orders}.
 */
@Generated("dev.fanfare.processor.GeneratorsTest")
public final class RushOrdersPublisher implements RushOrders {
    private static final EventMapping<Order> MAPPING = new Mapping();

    private final Outlet<Order> outlet;

    RushOrdersPublisher(Outlet<Order> outlet) {
        this.outlet = outlet;
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code rush-orders}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Order>(
                "rush-orders",
                RushOrders.class,
                Map.of("rush-orders", Order.class),
                RushOrdersPublisher::new);
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
            return "shop";
        }

        @Override
        public String eventName(Order event) {
            return "rush-orders";
        }
    }
}
