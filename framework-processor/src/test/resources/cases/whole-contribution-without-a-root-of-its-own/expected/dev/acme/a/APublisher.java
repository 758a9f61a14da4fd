package dev.acme.a;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;

/**
 * Publishes {@link A} to the topic {@code as}.
 */
@SuppressWarnings("exports")
public final class APublisher extends EventPublisher<A> {
    APublisher(Outlet<A> outlet) {
        super(outlet, "a", "as");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code as}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<A>(
                "as",
                A.class,
                "as",
                APublisher::new);
    }
}
