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
 * Publishes {@link Secret} to the topic {@code secrets}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class SecretPublisher implements Publisher<Secret> {
    private static final EventMapping<Secret> MAPPING = new Mapping();

    private final Outlet<Secret> outlet;

    SecretPublisher(Outlet<Secret> outlet) {
        this.outlet = outlet;
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code secrets}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Secret>(
                "secrets",
                Secret.class,
                Map.of("secrets", Secret.class),
                SecretPublisher::new);
    }

    @Override
    public MessageId publish(Secret event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(Secret event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends Secret> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<Secret> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(Secret event) {
            return "secrets";
        }

        @Override
        public String key(Secret event) {
            return event.key();
        }
    }
}
