package a.shop;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Parcel} to the topic {@code parcels}.
 */
@Generated("dev.fanfare.processor.GeneratorsTest")
public final class ParcelPublisher extends EventPublisher<Parcel> {
    ParcelPublisher(Outlet<Parcel> outlet) {
        super(outlet, "shop", "parcels");
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
                        "packed", Parcel.Packed.class,
                        "sent", Parcel.Sent.class,
                        "gone-missing", Parcel.Lost.class),
                ParcelPublisher::new);
    }

    @Override
    protected String eventName(Parcel event) {
        if (event instanceof Parcel.Packed) {
            return "packed";
        }
        if (event instanceof Parcel.Sent) {
            return "sent";
        }
        if (event instanceof Parcel.Lost) {
            return "gone-missing";
        }
        throw unknown(event);
    }

    @Override
    protected String key(Parcel event) {
        if (event instanceof Parcel.Packed that) {
            return String.valueOf(that.number());
        }
        if (event instanceof Parcel.Sent that) {
            var key = that.carrier();
            return key == null ? null : key.name();
        }
        if (event instanceof Parcel.Lost that) {
            return that.number();
        }
        throw unknown(event);
    }

    @Override
    protected void attributes(Parcel event, EventMapping.AttributeSink sink) {
        if (event instanceof Parcel.Packed that) {
            sink.put("weight", that.weight());
        } else if (event instanceof Parcel.Lost that) {
            sink.put("where", that.where());
        }
    }

    private static IllegalArgumentException unknown(Parcel event) {
        return new IllegalArgumentException("Topic parcels does not know " + event.getClass().getName()
                + "; compile the topic again, together with its events.");
    }
}
