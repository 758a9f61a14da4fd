package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Boxes} to the topic {@code boxes}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class BoxesPublisher extends EventPublisher<Boxes> {
    BoxesPublisher(Outlet<Boxes> outlet) {
        super(outlet, "acme", "boxes");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code boxes}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Boxes>(
                "boxes",
                Boxes.class,
                "boxes",
                BoxesPublisher::new);
    }

    @Override
    protected void attributes(Boxes event, EventMapping.AttributeSink sink) {
        sink.put("flag", event.flag());
        sink.put("number", event.number());
        sink.put("ratio", event.ratio());
        sink.put("small", event.small());
    }
}
