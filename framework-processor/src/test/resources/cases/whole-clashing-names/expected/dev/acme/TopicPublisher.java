package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Topic} to the topic {@code topics}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class TopicPublisher extends EventPublisher<Topic> {
    TopicPublisher(Outlet<Topic> outlet) {
        super(outlet, "acme", "topics");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code topics}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Topic>(
                "topics",
                Topic.class,
                "topics",
                TopicPublisher::new);
    }

    @Override
    protected String key(Topic event) {
        return event.key();
    }

    @Override
    protected void attributes(Topic event, EventMapping.AttributeSink sink) {
        sink.put("event", event.event());
        sink.put("sink", event.sink());
        sink.put("outlet", event.outlet());
    }
}
