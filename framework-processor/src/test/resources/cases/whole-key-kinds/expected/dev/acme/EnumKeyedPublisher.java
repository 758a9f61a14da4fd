package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link EnumKeyed} to the topic {@code enum-keys}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class EnumKeyedPublisher extends EventPublisher<EnumKeyed> {
    EnumKeyedPublisher(Outlet<EnumKeyed> outlet) {
        super(outlet, new Mapping());
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code enum-keys}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<EnumKeyed>(
                "enum-keys",
                EnumKeyed.class,
                Map.of("enum-keys", EnumKeyed.class),
                EnumKeyedPublisher::new);
    }

    private static final class Mapping implements EventMapping<EnumKeyed> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(EnumKeyed event) {
            return "enum-keys";
        }

        @Override
        public String key(EnumKeyed event) {
            var key = event.colour();
            return key == null ? null : key.name();
        }
    }
}
