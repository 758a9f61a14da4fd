package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Objects} to the topic {@code objects}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class ObjectsPublisher extends EventPublisher<Objects> {
    ObjectsPublisher(Outlet<Objects> outlet) {
        super(outlet, "acme", "objects");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code objects}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Objects>(
                "objects",
                Objects.class,
                "objects",
                ObjectsPublisher::new);
    }

    @Override
    protected void attributes(Objects event, EventMapping.AttributeSink sink) {
        sink.put("text", event.text());
        sink.put("id", event.id());
        sink.put("level", event.level());
        sink.put("number", event.number());
    }
}
