package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Primitives} to the topic {@code primitives}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class PrimitivesPublisher extends EventPublisher<Primitives> {
    PrimitivesPublisher(Outlet<Primitives> outlet) {
        super(outlet, "acme", "primitives");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code primitives}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Primitives>(
                "primitives",
                Primitives.class,
                "primitives",
                PrimitivesPublisher::new);
    }

    @Override
    protected void attributes(Primitives event, EventMapping.AttributeSink sink) {
        sink.put("flag", event.flag());
        sink.put("number", event.number());
        sink.put("ratio", event.ratio());
        sink.put("small.one", event.small());
    }
}
