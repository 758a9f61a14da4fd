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
 * Publishes {@link LongKeyed} to the topic {@code long-keys}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class LongKeyedPublisher implements Publisher<LongKeyed> {
    private static final EventMapping<LongKeyed> MAPPING = new Mapping();

    private final Outlet<LongKeyed> outlet;

    LongKeyedPublisher(Outlet<LongKeyed> outlet) {
        this.outlet = outlet;
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code long-keys}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<LongKeyed>(
                "long-keys",
                LongKeyed.class,
                Map.of("long-keys", LongKeyed.class),
                LongKeyedPublisher::new);
    }

    @Override
    public MessageId publish(LongKeyed event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(LongKeyed event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends LongKeyed> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<LongKeyed> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(LongKeyed event) {
            return "long-keys";
        }

        @Override
        public String key(LongKeyed event) {
            return String.valueOf(event.id());
        }
    }
}
