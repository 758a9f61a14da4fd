package dev.acme.lang;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.lang.Override;
import java.lang.String;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Object} to the topic {@code objects}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class ObjectPublisher extends EventPublisher<Object> {
    ObjectPublisher(Outlet<Object> outlet) {
        super(outlet, "lang", "objects");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code objects}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Object>(
                "objects",
                Object.class,
                "objects",
                ObjectPublisher::new);
    }

    @Override
    protected String key(Object event) {
        return event.id();
    }
}
