package dev.acme.$odd_;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Transfer$1} to the topic {@code transfers}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class Transfer$1Publisher extends EventPublisher<Transfer$1> {
    Transfer$1Publisher(Outlet<Transfer$1> outlet) {
        super(outlet, "odd", "transfers");
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
                "transfers",
                Transfer$1Publisher::new);
    }

    @Override
    protected String key(Transfer$1 event) {
        return event.empfänger$();
    }
}
