package dev.acme.user_care;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Call} to the topic {@code calls}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class CallPublisher extends EventPublisher<Call> {
    CallPublisher(Outlet<Call> outlet) {
        super(outlet, new Mapping());
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
                Map.of("calls", Call.class),
                CallPublisher::new);
    }

    private static final class Mapping implements EventMapping<Call> {
        @Override
        public String service() {
            return "user-care";
        }

        @Override
        public String eventName(Call event) {
            return "calls";
        }
    }
}
