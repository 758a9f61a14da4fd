package dev.acme;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import dev.lib.Shipment;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Shipment} to the topic {@code shipments}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class ShipmentsPublisher extends EventPublisher<Shipment> implements Shipments {
    ShipmentsPublisher(Outlet<Shipment> outlet) {
        super(outlet, "acme", "shipments");
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
}
