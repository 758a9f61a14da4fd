package dev.acme.$odd_;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Transfer$1} to the topic {@code transfers}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class Transfer$1Publisher extends EventPublisher<Transfer$1> {
    Transfer$1Publisher(Outlet<Transfer$1> outlet) {
        super(outlet, new Mapping());
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code transfers}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Transfer$1>(
                "transfers",
                Transfer$1.class,
                Map.of("transfers", Transfer$1.class),
                Transfer$1Publisher::new);
    }

    private static final class Mapping implements EventMapping<Transfer$1> {
        @Override
        public String service() {
            return "odd";
        }

        @Override
        public String eventName(Transfer$1 event) {
            return "transfers";
        }

        @Override
        public String key(Transfer$1 event) {
            return event.empfänger$();
        }
    }
}
