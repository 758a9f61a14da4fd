package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link ByteKeyed} to the topic {@code byte-keys}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class ByteKeyedPublisher extends EventPublisher<ByteKeyed> {
    ByteKeyedPublisher(Outlet<ByteKeyed> outlet) {
        super(outlet, new Mapping());
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code byte-keys}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<ByteKeyed>(
                "byte-keys",
                ByteKeyed.class,
                Map.of("byte-keys", ByteKeyed.class),
                ByteKeyedPublisher::new);
    }

    private static final class Mapping implements EventMapping<ByteKeyed> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(ByteKeyed event) {
            return "byte-keys";
        }

        @Override
        public String key(ByteKeyed event) {
            return String.valueOf(event.id());
        }
    }
}
