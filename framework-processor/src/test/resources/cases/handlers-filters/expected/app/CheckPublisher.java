package app;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Check} to the topic {@code checks}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class CheckPublisher extends EventPublisher<Check> {
    CheckPublisher(Outlet<Check> outlet) {
        super(outlet, "app", "checks");
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
                "checks",
                CheckPublisher::new);
    }

    @Override
    protected void attributes(Check event, EventMapping.AttributeSink sink) {
        sink.put("plan", event.plan());
        sink.put("seats", event.seats());
        sink.put("level", event.level());
        sink.put("trial", event.trial());
    }
}
