package dev.acme.shop;

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
 * Publishes {@link Returns.Parcel} to the topic {@code parcels}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class Returns_ParcelPublisher implements Publisher<Returns.Parcel> {
    private static final EventMapping<Returns.Parcel> MAPPING = new Mapping();

    private final Outlet<Returns.Parcel> outlet;

    Returns_ParcelPublisher(Outlet<Returns.Parcel> outlet) {
        this.outlet = outlet;
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

    @Override
    public MessageId publish(Returns.Parcel event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(Returns.Parcel event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends Returns.Parcel> events) {
        return outlet.publishAll(events, MAPPING);
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
