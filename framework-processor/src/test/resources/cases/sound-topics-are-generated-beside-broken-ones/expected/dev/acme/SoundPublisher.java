package dev.acme;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Sound} to the topic {@code sound}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class SoundPublisher extends EventPublisher<Sound> {
    SoundPublisher(Outlet<Sound> outlet) {
        super(outlet, "acme", "sound");
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
                "sound",
                SoundPublisher::new);
    }
}
