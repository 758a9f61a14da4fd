package dev.acme.event;

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
 * Publishes {@link Old} to the topic {@code olds}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
@SuppressWarnings("deprecation")
public final class OldPublisher implements Publisher<Old> {
    private static final EventMapping<Old> MAPPING = new Mapping();

    private final Outlet<Old> outlet;

    OldPublisher(Outlet<Old> outlet) {
        this.outlet = outlet;
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code olds}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Old>(
                "olds",
                Old.class,
                Map.of("olds", Old.class),
                OldPublisher::new);
    }

    @Override
    public MessageId publish(Old event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(Old event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends Old> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<Old> {
        @Override
        public String service() {
            return "event";
        }

        @Override
        public String eventName(Old event) {
            return "olds";
        }
    }
}
