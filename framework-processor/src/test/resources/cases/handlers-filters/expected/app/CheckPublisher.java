package app;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Check} to the topic {@code checks}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class CheckPublisher extends EventPublisher<Check> {
    CheckPublisher(Outlet<Check> outlet) {
        super(outlet, new Mapping());
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
