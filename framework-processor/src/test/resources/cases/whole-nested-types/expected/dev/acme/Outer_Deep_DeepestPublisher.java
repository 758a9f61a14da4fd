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
 * Publishes {@link Outer.Deep.Deepest} to the topic {@code deepest}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class Outer_Deep_DeepestPublisher implements Publisher<Outer.Deep.Deepest> {
    private static final EventMapping<Outer.Deep.Deepest> MAPPING = new Mapping();

    private final Outlet<Outer.Deep.Deepest> outlet;

    Outer_Deep_DeepestPublisher(Outlet<Outer.Deep.Deepest> outlet) {
        this.outlet = outlet;
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code deepest}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Outer.Deep.Deepest>(
                "deepest",
                Outer.Deep.Deepest.class,
                Map.of("deepest", Outer.Deep.Deepest.class),
                Outer_Deep_DeepestPublisher::new);
    }

    @Override
    public MessageId publish(Outer.Deep.Deepest event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(Outer.Deep.Deepest event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends Outer.Deep.Deepest> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<Outer.Deep.Deepest> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(Outer.Deep.Deepest event) {
            return "deepest";
        }
    }
}
