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
 * Publishes {@link Primitives} to the topic {@code primitives}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class PrimitivesPublisher implements Publisher<Primitives> {
    private static final EventMapping<Primitives> MAPPING = new Mapping();

    private final Outlet<Primitives> outlet;

    PrimitivesPublisher(Outlet<Primitives> outlet) {
        this.outlet = outlet;
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code primitives}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Primitives>(
                "primitives",
                Primitives.class,
                Map.of("primitives", Primitives.class),
                PrimitivesPublisher::new);
    }

    @Override
    public MessageId publish(Primitives event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(Primitives event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends Primitives> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<Primitives> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(Primitives event) {
            return "primitives";
        }

        @Override
        public void attributes(Primitives event, EventMapping.AttributeSink sink) {
            sink.put("flag", event.flag());
            sink.put("number", event.number());
            sink.put("ratio", event.ratio());
            sink.put("small.one", event.small());
        }
    }
}
