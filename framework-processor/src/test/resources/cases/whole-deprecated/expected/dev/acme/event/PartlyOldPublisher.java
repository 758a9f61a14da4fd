package dev.acme.event;

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
 * Publishes {@link PartlyOld} to the topic {@code partly-olds}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class PartlyOldPublisher implements Publisher<PartlyOld> {
    private static final EventMapping<PartlyOld> MAPPING = new Mapping();

    private final Outlet<PartlyOld> outlet;

    PartlyOldPublisher(Outlet<PartlyOld> outlet) {
        this.outlet = outlet;
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code partly-olds}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<PartlyOld>(
                "partly-olds",
                PartlyOld.class,
                Map.of("partly-olds", PartlyOld.class),
                PartlyOldPublisher::new);
    }

    @Override
    public MessageId publish(PartlyOld event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(PartlyOld event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends PartlyOld> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<PartlyOld> {
        @Override
        public String service() {
            return "event";
        }

        @Override
        public String eventName(PartlyOld event) {
            return "partly-olds";
        }

        @Override
        public String key(PartlyOld event) {
            return event.getId();
        }

        @Override
        public void attributes(PartlyOld event, EventMapping.AttributeSink sink) {
            sink.put("old", event.old);
        }
    }
}
