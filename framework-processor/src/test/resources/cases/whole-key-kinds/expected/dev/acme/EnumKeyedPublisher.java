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
 * Publishes {@link EnumKeyed} to the topic {@code enum-keys}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class EnumKeyedPublisher implements Publisher<EnumKeyed> {
    private static final EventMapping<EnumKeyed> MAPPING = new Mapping();

    private final Outlet<EnumKeyed> outlet;

    EnumKeyedPublisher(Outlet<EnumKeyed> outlet) {
        this.outlet = outlet;
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code enum-keys}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<EnumKeyed>(
                "enum-keys",
                EnumKeyed.class,
                Map.of("enum-keys", EnumKeyed.class),
                EnumKeyedPublisher::new);
    }

    @Override
    public MessageId publish(EnumKeyed event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(EnumKeyed event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends EnumKeyed> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<EnumKeyed> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(EnumKeyed event) {
            return "enum-keys";
        }

        @Override
        public String key(EnumKeyed event) {
            var key = event.colour();
            return key == null ? null : key.name();
        }
    }
}
