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
 * Publishes {@link TextKeyed} to the topic {@code text-keys}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class TextKeyedPublisher implements Publisher<TextKeyed> {
    private static final EventMapping<TextKeyed> MAPPING = new Mapping();

    private final Outlet<TextKeyed> outlet;

    TextKeyedPublisher(Outlet<TextKeyed> outlet) {
        this.outlet = outlet;
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code text-keys}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<TextKeyed>(
                "text-keys",
                TextKeyed.class,
                Map.of("text-keys", TextKeyed.class),
                TextKeyedPublisher::new);
    }

    @Override
    public MessageId publish(TextKeyed event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(TextKeyed event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends TextKeyed> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<TextKeyed> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(TextKeyed event) {
            return "text-keys";
        }

        @Override
        public String key(TextKeyed event) {
            return event.id();
        }
    }
}
