package dev.acme.event;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link PartlyOld} to the topic {@code partly-olds}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class PartlyOldPublisher extends EventPublisher<PartlyOld> {
    PartlyOldPublisher(Outlet<PartlyOld> outlet) {
        super(outlet, new Mapping());
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code partly-olds}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<PartlyOld>(
                "partly-olds",
                PartlyOld.class,
                Map.of("partly-olds", PartlyOld.class),
                PartlyOldPublisher::new);
    }

    private static final class Mapping implements EventMapping<PartlyOld> {
        @Override
        public String service() {
            return "event";
        }

        @Override
        public String eventName(PartlyOld event) {
            return "partly-olds";
        }

        @Override
        public String key(PartlyOld event) {
            return event.getId();
        }

        @Override
        public void attributes(PartlyOld event, EventMapping.AttributeSink sink) {
            sink.put("old", event.old);
        }
    }
}
