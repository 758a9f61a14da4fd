package dev.acme.b;

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

/**
 * Publishes {@link B} to the topic {@code bs}.
 */
@SuppressWarnings("exports")
public final class BPublisher implements Publisher<B> {
    private static final EventMapping<B> MAPPING = new Mapping();

    private final Outlet<B> outlet;

    BPublisher(Outlet<B> outlet) {
        this.outlet = outlet;
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code bs}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<B>(
                "bs",
                B.class,
                Map.of("bs", B.class),
                BPublisher::new);
    }

    @Override
    public MessageId publish(B event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(B event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends B> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<B> {
        @Override
        public String service() {
            return "b";
        }

        @Override
        public String eventName(B event) {
            return "bs";
        }
    }
}
