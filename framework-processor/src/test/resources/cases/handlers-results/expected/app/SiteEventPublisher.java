package app;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link SiteEvent} to the topic {@code sites}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class SiteEventPublisher extends EventPublisher<SiteEvent> {
    SiteEventPublisher(Outlet<SiteEvent> outlet) {
        super(outlet, "app", "sites");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code sites}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<SiteEvent>(
                "sites",
                SiteEvent.class,
                Map.of(
                        "added", SiteEvent.Added.class,
                        "removed", SiteEvent.Removed.class),
                SiteEventPublisher::new);
    }

    @Override
    protected String eventName(SiteEvent event) {
        if (event instanceof SiteEvent.Added) {
            return "added";
        }
        if (event instanceof SiteEvent.Removed) {
            return "removed";
        }
        throw unknown(event);
    }

    @Override
    protected void attributes(SiteEvent event, EventMapping.AttributeSink sink) {
        if (event instanceof SiteEvent.Added that) {
            sink.put("region", that.region());
        }
    }

    private static IllegalArgumentException unknown(SiteEvent event) {
        return new IllegalArgumentException("Topic sites does not know " + event.getClass().getName()
                + "; compile the topic again, together with its events.");
    }
}
