package com.acme.b;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link B} to the topic {@code bs}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class BPublisher extends EventPublisher<B> {
    BPublisher(Outlet<B> outlet) {
        super(outlet, "b", "bs");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code bs}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<B>(
                "bs",
                B.class,
                "bs",
                BPublisher::new);
    }
}
