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
 * Publishes {@link OnlyTag} to the topic {@code tags}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class OnlyTagPublisher implements Publisher<OnlyTag> {
    private static final EventMapping<OnlyTag> MAPPING = new Mapping();

    private final Outlet<OnlyTag> outlet;

    OnlyTagPublisher(Outlet<OnlyTag> outlet) {
        this.outlet = outlet;
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code tags}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<OnlyTag>(
                "tags",
                OnlyTag.class,
                Map.of("tags", OnlyTag.class),
                OnlyTagPublisher::new);
    }

    @Override
    public MessageId publish(OnlyTag event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(OnlyTag event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends OnlyTag> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<OnlyTag> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(OnlyTag event) {
            return "tags";
        }
    }
}
