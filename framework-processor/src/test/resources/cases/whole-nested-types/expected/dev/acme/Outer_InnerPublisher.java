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
 * Publishes {@link Outer.Inner} to the topic {@code inners}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class Outer_InnerPublisher implements Publisher<Outer.Inner> {
    private static final EventMapping<Outer.Inner> MAPPING = new Mapping();

    private final Outlet<Outer.Inner> outlet;

    Outer_InnerPublisher(Outlet<Outer.Inner> outlet) {
        this.outlet = outlet;
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code inners}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Outer.Inner>(
                "inners",
                Outer.Inner.class,
                Map.of("inners", Outer.Inner.class),
                Outer_InnerPublisher::new);
    }

    @Override
    public MessageId publish(Outer.Inner event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(Outer.Inner event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends Outer.Inner> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<Outer.Inner> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(Outer.Inner event) {
            return "inners";
        }

        @Override
        public String key(Outer.Inner event) {
            return event.key();
        }
    }
}
