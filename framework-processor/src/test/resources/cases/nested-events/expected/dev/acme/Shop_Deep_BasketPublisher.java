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
 * Publishes {@link Shop.Deep.Basket} to the topic {@code baskets}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class Shop_Deep_BasketPublisher implements Publisher<Shop.Deep.Basket> {
    private static final EventMapping<Shop.Deep.Basket> MAPPING = new Mapping();

    private final Outlet<Shop.Deep.Basket> outlet;

    Shop_Deep_BasketPublisher(Outlet<Shop.Deep.Basket> outlet) {
        this.outlet = outlet;
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code baskets}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Shop.Deep.Basket>(
                "baskets",
                Shop.Deep.Basket.class,
                Map.of("baskets", Shop.Deep.Basket.class),
                Shop_Deep_BasketPublisher::new);
    }

    @Override
    public MessageId publish(Shop.Deep.Basket event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(Shop.Deep.Basket event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends Shop.Deep.Basket> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<Shop.Deep.Basket> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(Shop.Deep.Basket event) {
            return "baskets";
        }

        @Override
        public void attributes(Shop.Deep.Basket event, EventMapping.AttributeSink sink) {
            sink.put("owner", event.owner);
        }
    }
}
