package dev.acme.b;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;

/**
 * Publishes {@link B} to the topic {@code bs}.
 */
@SuppressWarnings("exports")
public final class BPublisher extends EventPublisher<B> {
    BPublisher(Outlet<B> outlet) {
        super(outlet, new Mapping());
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code bs}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<B>(
                "bs",
                B.class,
                Map.of("bs", B.class),
                BPublisher::new);
    }

    private static final class Mapping implements EventMapping<B> {
        @Override
        public String service() {
            return "b";
        }

        @Override
        public String eventName(B event) {
            return "bs";
        }
    }
}
