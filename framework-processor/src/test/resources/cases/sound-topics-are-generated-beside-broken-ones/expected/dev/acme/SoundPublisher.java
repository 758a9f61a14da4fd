package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Sound} to the topic {@code sound}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class SoundPublisher extends EventPublisher<Sound> {
    SoundPublisher(Outlet<Sound> outlet) {
        super(outlet, new Mapping());
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code sound}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Sound>(
                "sound",
                Sound.class,
                Map.of("sound", Sound.class),
                SoundPublisher::new);
    }

    private static final class Mapping implements EventMapping<Sound> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(Sound event) {
            return "sound";
        }
    }
}
