package dev.acme;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link TextKeyed} to the topic {@code text-keys}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class TextKeyedPublisher extends EventPublisher<TextKeyed> {
    TextKeyedPublisher(Outlet<TextKeyed> outlet) {
        super(outlet, "acme", "text-keys");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code text-keys}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<TextKeyed>(
                "text-keys",
                TextKeyed.class,
                "text-keys",
                TextKeyedPublisher::new);
    }

    @Override
    protected String key(TextKeyed event) {
        return event.id();
    }
}
