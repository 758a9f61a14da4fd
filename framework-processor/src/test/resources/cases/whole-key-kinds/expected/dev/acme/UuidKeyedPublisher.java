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
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link UuidKeyed} to the topic {@code uuid-keys}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class UuidKeyedPublisher implements Publisher<UuidKeyed> {
    private static final EventMapping<UuidKeyed> MAPPING = new Mapping();

    private final Outlet<UuidKeyed> outlet;

    UuidKeyedPublisher(Outlet<UuidKeyed> outlet) {
        this.outlet = outlet;
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code uuid-keys}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<UuidKeyed>(
                "uuid-keys",
                UuidKeyed.class,
                Map.of("uuid-keys", UuidKeyed.class),
                UuidKeyedPublisher::new);
    }

    @Override
    public MessageId publish(UuidKeyed event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(UuidKeyed event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends UuidKeyed> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<UuidKeyed> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(UuidKeyed event) {
            return "uuid-keys";
        }

        @Override
        public String key(UuidKeyed event) {
            return Objects.toString(event.id(), null);
        }
    }
}
