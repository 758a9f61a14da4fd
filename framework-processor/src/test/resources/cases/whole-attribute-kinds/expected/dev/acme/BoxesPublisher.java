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
 * Publishes {@link Boxes} to the topic {@code boxes}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class BoxesPublisher implements Publisher<Boxes> {
    private static final EventMapping<Boxes> MAPPING = new Mapping();

    private final Outlet<Boxes> outlet;

    BoxesPublisher(Outlet<Boxes> outlet) {
        this.outlet = outlet;
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
                Map.of("boxes", Boxes.class),
                BoxesPublisher::new);
    }

    @Override
    public MessageId publish(Boxes event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(Boxes event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends Boxes> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<Boxes> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(Boxes event) {
            return "boxes";
        }

        @Override
        public void attributes(Boxes event, EventMapping.AttributeSink sink) {
            sink.put("flag", event.flag());
            sink.put("number", event.number());
            sink.put("ratio", event.ratio());
            sink.put("small", event.small());
        }
    }
}
