package dev.acme.a;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;

/**
 * Publishes {@link A} to the topic {@code as}.
 */
@SuppressWarnings("exports")
public final class APublisher extends EventPublisher<A> {
    APublisher(Outlet<A> outlet) {
        super(outlet, new Mapping());
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
                Map.of("as", A.class),
                APublisher::new);
    }

    private static final class Mapping implements EventMapping<A> {
        @Override
        public String service() {
            return "a";
        }

        @Override
        public String eventName(A event) {
            return "as";
        }
    }
}
