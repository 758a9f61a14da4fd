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
 * Publishes {@link Mapping} to the topic {@code mappings}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class MappingPublisher implements Publisher<Mapping> {
    private static final EventMapping<dev.acme.Mapping> MAPPING = new Mapping();

    private final Outlet<dev.acme.Mapping> outlet;

    MappingPublisher(Outlet<dev.acme.Mapping> outlet) {
        this.outlet = outlet;
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code mappings}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<dev.acme.Mapping>(
                "mappings",
                dev.acme.Mapping.class,
                Map.of("mappings", dev.acme.Mapping.class),
                MappingPublisher::new);
    }

    @Override
    public MessageId publish(dev.acme.Mapping event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(dev.acme.Mapping event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends dev.acme.Mapping> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<dev.acme.Mapping> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(dev.acme.Mapping event) {
            return "mappings";
        }

        @Override
        public void attributes(dev.acme.Mapping event, EventMapping.AttributeSink sink) {
            sink.put("handler", event.handler());
        }
    }
}
