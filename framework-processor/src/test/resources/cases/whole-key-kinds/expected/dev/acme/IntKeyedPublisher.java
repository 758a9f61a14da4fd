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
 * Publishes {@link IntKeyed} to the topic {@code int-keys}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class IntKeyedPublisher implements Publisher<IntKeyed> {
    private static final EventMapping<IntKeyed> MAPPING = new Mapping();

    private final Outlet<IntKeyed> outlet;

    IntKeyedPublisher(Outlet<IntKeyed> outlet) {
        this.outlet = outlet;
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code int-keys}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<IntKeyed>(
                "int-keys",
                IntKeyed.class,
                Map.of("int-keys", IntKeyed.class),
                IntKeyedPublisher::new);
    }

    @Override
    public MessageId publish(IntKeyed event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(IntKeyed event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends IntKeyed> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<IntKeyed> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(IntKeyed event) {
            return "int-keys";
        }

        @Override
        public String key(IntKeyed event) {
            return String.valueOf(event.id());
        }
    }
}
