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
 * Publishes {@link Shop.Order} to the topic {@code orders}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class Shop_OrderPublisher implements Publisher<Shop.Order> {
    private static final EventMapping<Shop.Order> MAPPING = new Mapping();

    private final Outlet<Shop.Order> outlet;

    Shop_OrderPublisher(Outlet<Shop.Order> outlet) {
        this.outlet = outlet;
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code orders}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Shop.Order>(
                "orders",
                Shop.Order.class,
                Map.of("orders", Shop.Order.class),
                Shop_OrderPublisher::new);
    }

    @Override
    public MessageId publish(Shop.Order event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(Shop.Order event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends Shop.Order> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<Shop.Order> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(Shop.Order event) {
            return "orders";
        }

        @Override
        public String key(Shop.Order event) {
            return String.valueOf(event.id());
        }
    }
}
