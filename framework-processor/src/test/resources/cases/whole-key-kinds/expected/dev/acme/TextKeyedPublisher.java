package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link TextKeyed} to the topic {@code text-keys}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class TextKeyedPublisher extends EventPublisher<TextKeyed> {
    TextKeyedPublisher(Outlet<TextKeyed> outlet) {
        super(outlet, new Mapping());
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code text-keys}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<TextKeyed>(
                "text-keys",
                TextKeyed.class,
                Map.of("text-keys", TextKeyed.class),
                TextKeyedPublisher::new);
    }

    private static final class Mapping implements EventMapping<TextKeyed> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(TextKeyed event) {
            return "text-keys";
        }

        @Override
        public String key(TextKeyed event) {
            return event.id();
        }
    }
}
