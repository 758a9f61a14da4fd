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
 * Publishes {@link ShortKeyed} to the topic {@code short-keys}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class ShortKeyedPublisher implements Publisher<ShortKeyed> {
    private static final EventMapping<ShortKeyed> MAPPING = new Mapping();

    private final Outlet<ShortKeyed> outlet;

    ShortKeyedPublisher(Outlet<ShortKeyed> outlet) {
        this.outlet = outlet;
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code short-keys}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<ShortKeyed>(
                "short-keys",
                ShortKeyed.class,
                Map.of("short-keys", ShortKeyed.class),
                ShortKeyedPublisher::new);
    }

    @Override
    public MessageId publish(ShortKeyed event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(ShortKeyed event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends ShortKeyed> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<ShortKeyed> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(ShortKeyed event) {
            return "short-keys";
        }

        @Override
        public String key(ShortKeyed event) {
            return String.valueOf(event.id());
        }
    }
}
