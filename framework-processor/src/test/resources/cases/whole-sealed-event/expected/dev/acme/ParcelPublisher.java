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
 * Publishes {@link Parcel} to the topic {@code parcels}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class ParcelPublisher implements Publisher<Parcel> {
    private static final EventMapping<Parcel> MAPPING = new Mapping();

    private final Outlet<Parcel> outlet;

    ParcelPublisher(Outlet<Parcel> outlet) {
        this.outlet = outlet;
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
    public MessageId publish(Parcel event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(Parcel event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends Parcel> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<Parcel> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(Parcel event) {
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
        public String key(Parcel event) {
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
        public void attributes(Parcel event, EventMapping.AttributeSink sink) {
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
}
