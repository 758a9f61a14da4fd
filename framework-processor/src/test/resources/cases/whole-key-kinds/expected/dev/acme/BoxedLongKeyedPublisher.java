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
 * Publishes {@link BoxedLongKeyed} to the topic {@code boxed-long-keys}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class BoxedLongKeyedPublisher implements Publisher<BoxedLongKeyed> {
    private static final EventMapping<BoxedLongKeyed> MAPPING = new Mapping();

    private final Outlet<BoxedLongKeyed> outlet;

    BoxedLongKeyedPublisher(Outlet<BoxedLongKeyed> outlet) {
        this.outlet = outlet;
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code boxed-long-keys}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<BoxedLongKeyed>(
                "boxed-long-keys",
                BoxedLongKeyed.class,
                Map.of("boxed-long-keys", BoxedLongKeyed.class),
                BoxedLongKeyedPublisher::new);
    }

    @Override
    public MessageId publish(BoxedLongKeyed event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(BoxedLongKeyed event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends BoxedLongKeyed> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<BoxedLongKeyed> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(BoxedLongKeyed event) {
            return "boxed-long-keys";
        }

        @Override
        public String key(BoxedLongKeyed event) {
            return Objects.toString(event.id(), null);
        }
    }
}
