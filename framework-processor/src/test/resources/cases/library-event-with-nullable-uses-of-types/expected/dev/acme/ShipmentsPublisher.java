package dev.acme;

import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.PublishResult;
import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import dev.lib.Shipment;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Shipment} to the topic {@code shipments}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class ShipmentsPublisher implements Shipments {
    private static final EventMapping<Shipment> MAPPING = new Mapping();

    private final Outlet<Shipment> outlet;

    ShipmentsPublisher(Outlet<Shipment> outlet) {
        this.outlet = outlet;
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code shipments}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Shipment>(
                "shipments",
                Shipments.class,
                Map.of("shipments", Shipment.class),
                ShipmentsPublisher::new);
    }

    @Override
    public MessageId publish(Shipment event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(Shipment event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends Shipment> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<Shipment> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(Shipment event) {
            return "shipments";
        }
    }
}
