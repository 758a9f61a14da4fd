package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Parcel} to the topic {@code parcels}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class ParcelPublisher extends EventPublisher<Parcel> {
    ParcelPublisher(Outlet<Parcel> outlet) {
        super(outlet, "acme", "parcels");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code parcels}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Parcel>(
                "parcels",
                Parcel.class,
                Map.of(
                        "gone", Parcel.Lost.class,
                        "packed", Parcel.Packed.class,
                        "sent-off", Parcel.SentOff.class),
                ParcelPublisher::new);
    }

    @Override
    protected String eventName(Parcel event) {
        if (event instanceof Parcel.Lost) {
            return "gone";
        }
        if (event instanceof Parcel.Packed) {
            return "packed";
        }
        if (event instanceof Parcel.SentOff) {
            return "sent-off";
        }
        throw unknown(event);
    }

    @Override
    protected String key(Parcel event) {
        if (event instanceof Parcel.Lost that) {
            return String.valueOf(that.number());
        }
        if (event instanceof Parcel.Packed that) {
            return String.valueOf(that.number());
        }
        if (event instanceof Parcel.SentOff that) {
            return String.valueOf(that.number());
        }
        throw unknown(event);
    }

    @Override
    protected void attributes(Parcel event, EventMapping.AttributeSink sink) {
        if (event instanceof Parcel.Lost that) {
            sink.put("where", that.where());
        } else if (event instanceof Parcel.Packed that) {
            sink.put("weight", that.weight());
        }
    }

    private static IllegalArgumentException unknown(Parcel event) {
        return new IllegalArgumentException("Topic parcels does not know " + event.getClass().getName()
                + "; compile the topic again, together with its events.");
    }
}
