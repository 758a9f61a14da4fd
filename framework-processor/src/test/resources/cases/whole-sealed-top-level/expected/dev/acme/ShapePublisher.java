package dev.acme;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Shape} to the topic {@code shapes}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class ShapePublisher extends EventPublisher<Shape> {
    ShapePublisher(Outlet<Shape> outlet) {
        super(outlet, "acme", "shapes");
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
    protected String eventName(Shape event) {
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
