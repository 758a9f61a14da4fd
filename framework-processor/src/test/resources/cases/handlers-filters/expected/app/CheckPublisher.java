package app;

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
 * Publishes {@link Check} to the topic {@code checks}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class CheckPublisher implements Publisher<Check> {
    private static final EventMapping<Check> MAPPING = new Mapping();

    private final Outlet<Check> outlet;

    CheckPublisher(Outlet<Check> outlet) {
        this.outlet = outlet;
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code checks}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Check>(
                "checks",
                Check.class,
                Map.of("checks", Check.class),
                CheckPublisher::new);
    }

    @Override
    public MessageId publish(Check event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(Check event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends Check> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<Check> {
        @Override
        public String service() {
            return "app";
        }

        @Override
        public String eventName(Check event) {
            return "checks";
        }

        @Override
        public void attributes(Check event, EventMapping.AttributeSink sink) {
            sink.put("plan", event.plan());
            sink.put("seats", event.seats());
            sink.put("level", event.level());
            sink.put("trial", event.trial());
        }
    }
}
