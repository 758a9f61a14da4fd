package dev.acme;

import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.PublishResult;
import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Secret} to the topic {@code other-secrets}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class OtherSecretsPublisher implements OtherSecrets {
    private static final EventMapping<Secret> MAPPING = new Mapping();

    private final Outlet<Secret> outlet;

    OtherSecretsPublisher(Outlet<Secret> outlet) {
        this.outlet = outlet;
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code other-secrets}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Secret>(
                "other-secrets",
                OtherSecrets.class,
                Map.of("other-secrets", Secret.class),
                OtherSecretsPublisher::new);
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
            return "other-secrets";
        }

        @Override
        public String key(Secret event) {
            return event.key();
        }
    }
}
