package app;

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
 * Publishes {@link SiteEvent} to the topic {@code other-sites}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class SitesPublisher implements Sites {
    private static final EventMapping<SiteEvent> MAPPING = new Mapping();

    private final Outlet<SiteEvent> outlet;

    SitesPublisher(Outlet<SiteEvent> outlet) {
        this.outlet = outlet;
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code other-sites}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<SiteEvent>(
                "other-sites",
                Sites.class,
                Map.of(
                        "added", SiteEvent.Added.class,
                        "removed", SiteEvent.Removed.class),
                SitesPublisher::new);
    }

    @Override
    public MessageId publish(SiteEvent event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(SiteEvent event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends SiteEvent> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<SiteEvent> {
        @Override
        public String service() {
            return "app";
        }

        @Override
        public String eventName(SiteEvent event) {
            if (event instanceof SiteEvent.Added) {
                return "added";
            }
            if (event instanceof SiteEvent.Removed) {
                return "removed";
            }
            throw unknown(event);
        }

        @Override
        public void attributes(SiteEvent event, EventMapping.AttributeSink sink) {
            if (event instanceof SiteEvent.Added that) {
                sink.put("region", that.region());
            }
        }

        private static IllegalArgumentException unknown(SiteEvent event) {
            return new IllegalArgumentException("Topic other-sites does not know " + event.getClass().getName()
                    + "; compile the topic again, together with its events.");
        }
    }
}
