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
 * Publishes {@link Shape} to the topic {@code shapes}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class ShapePublisher implements Publisher<Shape> {
    private static final EventMapping<Shape> MAPPING = new Mapping();

    private final Outlet<Shape> outlet;

    ShapePublisher(Outlet<Shape> outlet) {
        this.outlet = outlet;
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code shapes}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Shape>(
                "shapes",
                Shape.class,
                Map.of(
                        "circle", Circle.class,
                        "square", Square.class),
                ShapePublisher::new);
    }

    @Override
    public MessageId publish(Shape event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(Shape event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends Shape> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<Shape> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(Shape event) {
            if (event instanceof Circle) {
                return "circle";
            }
            if (event instanceof Square) {
                return "square";
            }
            throw unknown(event);
        }

        private static IllegalArgumentException unknown(Shape event) {
            return new IllegalArgumentException("Topic shapes does not know " + event.getClass().getName()
                    + "; compile the topic again, together with its events.");
        }
    }
}
