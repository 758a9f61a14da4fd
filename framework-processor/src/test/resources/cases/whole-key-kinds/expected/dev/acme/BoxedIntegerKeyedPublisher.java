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
 * Publishes {@link BoxedIntegerKeyed} to the topic {@code boxed-integer-keys}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class BoxedIntegerKeyedPublisher implements Publisher<BoxedIntegerKeyed> {
    private static final EventMapping<BoxedIntegerKeyed> MAPPING = new Mapping();

    private final Outlet<BoxedIntegerKeyed> outlet;

    BoxedIntegerKeyedPublisher(Outlet<BoxedIntegerKeyed> outlet) {
        this.outlet = outlet;
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code boxed-integer-keys}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<BoxedIntegerKeyed>(
                "boxed-integer-keys",
                BoxedIntegerKeyed.class,
                Map.of("boxed-integer-keys", BoxedIntegerKeyed.class),
                BoxedIntegerKeyedPublisher::new);
    }

    @Override
    public MessageId publish(BoxedIntegerKeyed event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(BoxedIntegerKeyed event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends BoxedIntegerKeyed> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<BoxedIntegerKeyed> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(BoxedIntegerKeyed event) {
            return "boxed-integer-keys";
        }

        @Override
        public String key(BoxedIntegerKeyed event) {
            return Objects.toString(event.id(), null);
        }
    }
}
