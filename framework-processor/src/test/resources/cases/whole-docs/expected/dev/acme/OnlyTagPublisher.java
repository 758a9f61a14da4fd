package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link OnlyTag} to the topic {@code tags}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class OnlyTagPublisher extends EventPublisher<OnlyTag> {
    OnlyTagPublisher(Outlet<OnlyTag> outlet) {
        super(outlet, new Mapping());
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code tags}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<OnlyTag>(
                "tags",
                OnlyTag.class,
                Map.of("tags", OnlyTag.class),
                OnlyTagPublisher::new);
    }

    private static final class Mapping implements EventMapping<OnlyTag> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(OnlyTag event) {
            return "tags";
        }
    }
}
