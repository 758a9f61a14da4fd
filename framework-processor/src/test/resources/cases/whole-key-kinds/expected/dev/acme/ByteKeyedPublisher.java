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
 * Publishes {@link ByteKeyed} to the topic {@code byte-keys}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class ByteKeyedPublisher implements Publisher<ByteKeyed> {
    private static final EventMapping<ByteKeyed> MAPPING = new Mapping();

    private final Outlet<ByteKeyed> outlet;

    ByteKeyedPublisher(Outlet<ByteKeyed> outlet) {
        this.outlet = outlet;
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code byte-keys}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<ByteKeyed>(
                "byte-keys",
                ByteKeyed.class,
                Map.of("byte-keys", ByteKeyed.class),
                ByteKeyedPublisher::new);
    }

    @Override
    public MessageId publish(ByteKeyed event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(ByteKeyed event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends ByteKeyed> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<ByteKeyed> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(ByteKeyed event) {
            return "byte-keys";
        }

        @Override
        public String key(ByteKeyed event) {
            return String.valueOf(event.id());
        }
    }
}
