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
 * Publishes {@link Objects} to the topic {@code objects}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class ObjectsPublisher implements Publisher<Objects> {
    private static final EventMapping<Objects> MAPPING = new Mapping();

    private final Outlet<Objects> outlet;

    ObjectsPublisher(Outlet<Objects> outlet) {
        this.outlet = outlet;
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
                Map.of("objects", Objects.class),
                ObjectsPublisher::new);
    }

    @Override
    public MessageId publish(Objects event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(Objects event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends Objects> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<Objects> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(Objects event) {
            return "objects";
        }

        @Override
        public void attributes(Objects event, EventMapping.AttributeSink sink) {
            sink.put("text", event.text());
            sink.put("id", event.id());
            sink.put("level", event.level());
            sink.put("number", event.number());
        }
    }
}
