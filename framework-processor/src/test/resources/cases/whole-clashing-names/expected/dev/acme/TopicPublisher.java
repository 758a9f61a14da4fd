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
 * Publishes {@link Topic} to the topic {@code topics}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class TopicPublisher implements Publisher<Topic> {
    private static final EventMapping<Topic> MAPPING = new Mapping();

    private final Outlet<Topic> outlet;

    TopicPublisher(Outlet<Topic> outlet) {
        this.outlet = outlet;
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

    @Override
    public MessageId publish(Topic event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(Topic event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends Topic> events) {
        return outlet.publishAll(events, MAPPING);
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
