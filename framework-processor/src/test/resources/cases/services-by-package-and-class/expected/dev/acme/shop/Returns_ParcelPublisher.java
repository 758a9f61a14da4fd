package dev.acme.shop;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Returns.Parcel} to the topic {@code parcels}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class Returns_ParcelPublisher extends EventPublisher<Returns.Parcel> {
    Returns_ParcelPublisher(Outlet<Returns.Parcel> outlet) {
        super(outlet, "returns", "parcels");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code parcels}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Returns.Parcel>(
                "parcels",
                Returns.Parcel.class,
                "parcels",
                Returns_ParcelPublisher::new);
    }
}
