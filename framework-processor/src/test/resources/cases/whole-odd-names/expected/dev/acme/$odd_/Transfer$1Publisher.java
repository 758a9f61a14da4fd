package dev.acme.$odd_;

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
 * Publishes {@link Transfer$1} to the topic {@code transfers}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class Transfer$1Publisher implements Publisher<Transfer$1> {
    private static final EventMapping<Transfer$1> MAPPING = new Mapping();

    private final Outlet<Transfer$1> outlet;

    Transfer$1Publisher(Outlet<Transfer$1> outlet) {
        this.outlet = outlet;
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code transfers}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Transfer$1>(
                "transfers",
                Transfer$1.class,
                Map.of("transfers", Transfer$1.class),
                Transfer$1Publisher::new);
    }

    @Override
    public MessageId publish(Transfer$1 event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(Transfer$1 event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends Transfer$1> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<Transfer$1> {
        @Override
        public String service() {
            return "odd";
        }

        @Override
        public String eventName(Transfer$1 event) {
            return "transfers";
        }

        @Override
        public String key(Transfer$1 event) {
            return event.empfänger$();
        }
    }
}
