package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Topic} to the topic {@code topics}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class TopicPublisher extends EventPublisher<Topic> {
    TopicPublisher(Outlet<Topic> outlet) {
        super(outlet, new Mapping());
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
                Map.of("topics", Topic.class),
                TopicPublisher::new);
    }

    private static final class Mapping implements EventMapping<Topic> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(Topic event) {
            return "topics";
        }

        @Override
        public String key(Topic event) {
            return event.key();
        }

        @Override
        public void attributes(Topic event, EventMapping.AttributeSink sink) {
            sink.put("event", event.event());
            sink.put("sink", event.sink());
            sink.put("outlet", event.outlet());
        }
    }
}
