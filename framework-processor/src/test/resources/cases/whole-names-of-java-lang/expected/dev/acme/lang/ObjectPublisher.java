package dev.acme.lang;

import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.PublishResult;
import dev.fanfare.runtime.Publisher;
import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.lang.Override;
import java.lang.String;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Object} to the topic {@code objects}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class ObjectPublisher implements Publisher<Object> {
    private static final EventMapping<Object> MAPPING = new Mapping();

    private final Outlet<Object> outlet;

    ObjectPublisher(Outlet<Object> outlet) {
        this.outlet = outlet;
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code objects}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Object>(
                "objects",
                Object.class,
                Map.of("objects", Object.class),
                ObjectPublisher::new);
    }

    @Override
    public MessageId publish(Object event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(Object event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends Object> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<Object> {
        @Override
        public String service() {
            return "lang";
        }

        @Override
        public String eventName(Object event) {
            return "objects";
        }

        @Override
        public String key(Object event) {
            return event.id();
        }
    }
}
