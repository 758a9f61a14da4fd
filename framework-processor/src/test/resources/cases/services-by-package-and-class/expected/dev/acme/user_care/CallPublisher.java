package dev.acme.user_care;

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
 * Publishes {@link Call} to the topic {@code calls}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class CallPublisher implements Publisher<Call> {
    private static final EventMapping<Call> MAPPING = new Mapping();

    private final Outlet<Call> outlet;

    CallPublisher(Outlet<Call> outlet) {
        this.outlet = outlet;
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

    @Override
    public MessageId publish(Call event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(Call event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends Call> events) {
        return outlet.publishAll(events, MAPPING);
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
