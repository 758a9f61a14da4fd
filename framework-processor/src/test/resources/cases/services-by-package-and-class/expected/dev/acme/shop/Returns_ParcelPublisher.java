package dev.acme.shop;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Returns.Parcel} to the topic {@code parcels}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class Returns_ParcelPublisher extends EventPublisher<Returns.Parcel> {
    Returns_ParcelPublisher(Outlet<Returns.Parcel> outlet) {
        super(outlet, new Mapping());
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
                Map.of("parcels", Returns.Parcel.class),
                Returns_ParcelPublisher::new);
    }

    private static final class Mapping implements EventMapping<Returns.Parcel> {
        @Override
        public String service() {
            return "returns";
        }

        @Override
        public String eventName(Returns.Parcel event) {
            return "parcels";
        }
    }
}
