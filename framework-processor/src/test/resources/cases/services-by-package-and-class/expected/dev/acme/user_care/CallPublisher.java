package dev.acme.user_care;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Call} to the topic {@code calls}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class CallPublisher extends EventPublisher<Call> {
    CallPublisher(Outlet<Call> outlet) {
        super(outlet, "user-care", "calls");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code calls}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Call>(
                "calls",
                Call.class,
                "calls",
                CallPublisher::new);
    }
}
