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
 * Publishes {@link Drawing} to the topic {@code drawings}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class DrawingPublisher implements Publisher<Drawing> {
    private static final EventMapping<Drawing> MAPPING = new Mapping();

    private final Outlet<Drawing> outlet;

    DrawingPublisher(Outlet<Drawing> outlet) {
        this.outlet = outlet;
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code drawings}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Drawing>(
                "drawings",
                Drawing.class,
                Map.of("drawings", Drawing.class),
                DrawingPublisher::new);
    }

    @Override
    public MessageId publish(Drawing event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(Drawing event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends Drawing> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<Drawing> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(Drawing event) {
            return "drawings";
        }
    }
}
