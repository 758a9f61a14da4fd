package dev.acme.event;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link PartlyOld} to the topic {@code partly-olds}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class PartlyOldPublisher extends EventPublisher<PartlyOld> {
    PartlyOldPublisher(Outlet<PartlyOld> outlet) {
        super(outlet, "event", "partly-olds");
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
                "partly-olds",
                PartlyOldPublisher::new);
    }

    @Override
    protected String key(PartlyOld event) {
        return event.getId();
    }

    @Override
    protected void attributes(PartlyOld event, EventMapping.AttributeSink sink) {
        sink.put("old", event.old);
    }
}
