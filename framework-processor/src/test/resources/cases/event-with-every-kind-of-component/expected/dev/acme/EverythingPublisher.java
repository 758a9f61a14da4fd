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
 * Publishes {@link Everything} to the topic {@code everything}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class EverythingPublisher implements Publisher<Everything> {
    private static final EventMapping<Everything> MAPPING = new Mapping();

    private final Outlet<Everything> outlet;

    EverythingPublisher(Outlet<Everything> outlet) {
        this.outlet = outlet;
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code everything}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Everything>(
                "everything",
                Everything.class,
                Map.of("everything", Everything.class),
                EverythingPublisher::new);
    }

    @Override
    public MessageId publish(Everything event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(Everything event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends Everything> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<Everything> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(Everything event) {
            return "everything";
        }

        @Override
        public String key(Everything event) {
            return Objects.toString(event.id(), null);
        }
    }
}
